package org.inglenook.scenario;

/** How a run ended, judged end to end: by the kernel's own life and by what applications saw. */
public enum Outcome {
  /** The kernel found its own data corrupted, and stopped. */
  PANIC("kernel panic"),
  /** An application got data that nobody had sent, or a system call of it was killed. */
  WRONG_DATA("wrong data"),
  /** The stream did not reach its end. */
  STALLED("stalled"),
  /** The stream reached its end, and frames are missing. */
  FRAMES_LOST("completed, frames lost"),
  /** The sound reached its end, with a pause, or with parts of it missing or repeated. */
  GAP("completed, with a gap"),
  /** Every frame came, once, whole and in order; sound, without a pause. */
  NO_EFFECT("no effect");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** Returns the outcome in words. */
  public String words() {
    return words;
  }

  /** Returns whether the workload completed. */
  public boolean completed() {
    return this == FRAMES_LOST || this == GAP || this == NO_EFFECT;
  }
}
