package org.inglenook.hardware;

/**
 * The machine stops in the middle of a step, as a test has asked: see {@link
 * PhysicalMemory#tripAfter}. It is neither a fault of a driver nor a bug, and nothing in the
 * machine, the kernel or a recovery system may catch it.
 */
public final class CrashPoint extends RuntimeException {
  CrashPoint() {
    super("crash point reached", null, false, false);
  }
}
