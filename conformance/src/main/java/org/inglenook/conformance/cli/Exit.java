package org.inglenook.conformance.cli;

/** The exit codes of every sub-command. */
public final class Exit {
  /** Everything that was judged holds, or the workload completed. */
  public static final int HOLDS = 0;

  /** A property is violated, a trace rejected, a workload failed. */
  public static final int VIOLATED = 1;

  /** The input or the environment is unusable; a message said what, where, and what to do. */
  public static final int UNUSABLE = 2;

  private Exit() {}
}
