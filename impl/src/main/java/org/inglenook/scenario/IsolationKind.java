package org.inglenook.scenario;

/** Where the driver runs. */
public enum IsolationKind {
  /** In the kernel, as drivers do. */
  NONE,
  /** In a protection domain of its own. */
  NOOKS
}
