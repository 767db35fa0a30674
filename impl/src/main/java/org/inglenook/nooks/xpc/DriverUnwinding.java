package org.inglenook.nooks.xpc;

/**
 * Takes a task out of the code of a failed driver, back to where the kernel called it. Thrown where
 * the driver would execute again, caught by the call that entered it; no other code sees it.
 */
public final class DriverUnwinding extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DriverUnwinding() {
    super("the driver has failed", null, false, false);
  }
}
