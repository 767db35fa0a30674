package org.inglenook.nooks.xpc;

/**
 * Is told of failures, once each. It may mark the driver as failed, together with what it notes
 * itself; when it returns the driver is marked in any case, and runs no more.
 */
@FunctionalInterface
public interface FaultListener {
  /** Takes note. Recovery itself has to wait until no task is inside the domain. */
  void failed(Fault fault);
}
