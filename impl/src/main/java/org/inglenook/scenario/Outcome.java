package org.inglenook.scenario;

import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.kernel.workload.WorkloadResult;

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

  /** Returns how a run of {@code plan} ended in which the workload has seen this. */
  public static Outcome of(ScenarioPlan plan, WorkloadResult seen) {
    if (seen.panic().isPresent()) {
      return PANIC;
    }
    if (!seen.isRight()) {
      return WRONG_DATA;
    }
    if (seen.isPerfect()) {
      return NO_EFFECT;
    }
    if (seen instanceof StreamResult stream) {
      return reachedItsEnd(plan, stream) ? FRAMES_LOST : STALLED;
    }
    return reachedItsEnd(plan, seen) ? GAP : STALLED;
  }

  /** Returns whether the workload of {@code plan} came to its end, with whatever result. */
  public static boolean reachedItsEnd(ScenarioPlan plan, WorkloadResult seen) {
    if (seen instanceof StreamResult stream) {
      return reachedItsEnd(plan, stream);
    }
    final ToneResult tone = (ToneResult) seen;
    return tone.finished() && tone.written() == tone.frames();
  }

  /** The last frames came: without a loss the stream takes this long. */
  private static boolean reachedItsEnd(ScenarioPlan plan, StreamResult stream) {
    final long shortest = (long) (plan.stream().frames() - 1) * plan.stream().interval();
    return plan.workload() == WorkloadKind.RECEIVE_STREAM
        ? stream.cycles() >= shortest
        : stream.sent() == plan.stream().frames();
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
