package org.inglenook.campaign;

import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.scenario.WorkloadKind;

/**
 * Decides into which class of outcomes a run falls, by what its programs, its kernel and its memory
 * show. What was injected, and whether it had an effect, is not asked.
 */
public final class Classifier {
  private Classifier() {}

  /** Returns the class of {@code run}. */
  public static OutcomeClass of(TrialRun run) {
    if (run.panic().isPresent()) {
      return run.panic().get().isLockup() ? OutcomeClass.DEADLOCK : OutcomeClass.CRASH;
    }
    if (wrong(run) > 0 && !noticed(run)) {
      return OutcomeClass.SILENT_CORRUPTION;
    }
    if (!run.completed() || !run.answers()) {
      return OutcomeClass.NON_FATAL;
    }
    if (run.recoveries() > 0) {
      return run.seen().isPerfect()
          ? OutcomeClass.RECOVERED_UNNOTICED
          : OutcomeClass.RECOVERED_VISIBLE;
    }
    if (!run.seen().isPerfect()) {
      return OutcomeClass.NON_FATAL;
    }
    return run.differences().words() > 0 ? OutcomeClass.LATENT : OutcomeClass.NO_EFFECT;
  }

  /** Returns how much was believed that was wrong: what the peer drops for its checksum is not. */
  private static int wrong(TrialRun run) {
    if (run.seen() instanceof StreamResult stream) {
      final boolean peerJudges = run.plan().workload() == WorkloadKind.SEND_STREAM;
      return stream.corrupted() - (peerJudges ? run.damaged() : 0);
    }
    return ((ToneResult) run.seen()).wrong();
  }

  /** Has anybody been told that something is wrong? */
  private static boolean noticed(TrialRun run) {
    return run.firstNotice() >= 0 || failedCalls(run.seen()) > 0;
  }

  private static int failedCalls(WorkloadResult seen) {
    if (seen instanceof StreamResult stream) {
      return stream.oopses();
    }
    final ToneResult tone = (ToneResult) seen;
    return tone.oopses() + tone.errors();
  }
}
