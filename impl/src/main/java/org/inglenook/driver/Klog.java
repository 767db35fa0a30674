package org.inglenook.driver;

/** The kernel log. */
@KernelInterface
public interface Klog {
  /** Appends message {@code code} with two values to the log of this driver. */
  @Deferrable
  void log(int code, int first, int second);
}
