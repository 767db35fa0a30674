package org.inglenook.bench;

import org.inglenook.trace.Refusal;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same, but the task executes in the driver of domain 1. */
@State(Scope.Thread)
public class InDriver extends Crossing {
  /** The domain. */
  static final int DOMAIN = 1;

  /** Enters the driver and does not come back. */
  @Setup
  public void enterDriver() {
    final Refusal refusal =
        xpc.crossings().driverCall(TASK, DOMAIN, xpc.epoch(DOMAIN), xpc.pickStack(TASK, DOMAIN));
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException("cannot enter the driver: why=" + refusal);
    }
  }
}
