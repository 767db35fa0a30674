package org.inglenook.bench;

import org.inglenook.trace.Refusal;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same, but the task executes in driver 0. */
@State(Scope.Thread)
public class WrappedInDriver extends Wrapped {
  /** Enters the driver and does not come back. */
  @Setup
  public void enterDriver() {
    final int domain = handles[0].domain();
    final Refusal refusal =
        xpc.crossings().driverCall(TASK, domain, xpc.epoch(domain), xpc.pickStack(TASK, domain));
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException("cannot enter the driver: why=" + refusal);
    }
  }
}
