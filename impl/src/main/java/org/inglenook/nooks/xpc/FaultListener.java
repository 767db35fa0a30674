package org.inglenook.nooks.xpc;

/** Is told of failures, once each; the driver is marked as failed already and runs no more. */
@FunctionalInterface
public interface FaultListener {
  /** Takes note. Recovery itself has to wait until no task is inside the domain. */
  void failed(Fault fault);
}
