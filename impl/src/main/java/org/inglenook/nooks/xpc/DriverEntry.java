package org.inglenook.nooks.xpc;

/** An entry point of a driver, as the crossing code calls it. */
@FunctionalInterface
public interface DriverEntry {
  /** Runs driver code; arguments it does not take are ignored. */
  int invoke(int a, int b, int c);
}
