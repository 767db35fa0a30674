package org.inglenook.nooks.xpc;

/** A function of the kernel, as the crossing code calls it. */
@FunctionalInterface
public interface KernelEntry {
  /** Runs kernel code; arguments it does not take are ignored. */
  int invoke(int a, int b, int c);
}
