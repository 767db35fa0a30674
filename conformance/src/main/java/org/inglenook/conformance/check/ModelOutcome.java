package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.CheckedModel;

/**
 * Everything that was found out about one model.
 *
 * @param model the model
 * @param exploration the exploration in this JVM; empty for a model that must fail, or is large
 * @param replay the replay; empty where production code does not implement the spec, or the model
 *     is no replay model, or the exploration has shown the spec to be broken
 * @param tlc TLC's run of record, now or earlier
 * @param differences a sentence for each thing that is not as expected; empty if all is well
 * @param replayKept whether exploration, replay and what was judged again are those of an earlier
 *     check, in which nothing was wrong
 * @param again what a forked TLC says of verdicts about the replayed graph
 */
public record ModelOutcome(
    Model model,
    Optional<ExplorationOutcome> exploration,
    Optional<ReplayResult> replay,
    CheckedModel tlc,
    List<String> differences,
    boolean replayKept,
    JudgedAgain again) {
  public ModelOutcome {
    differences = List.copyOf(differences);
  }

  /** Whether everything is as expected. */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /** How long exploration and replay have taken in this check. */
  public long ownMillis() {
    return replayKept
        ? 0
        : exploration.map(ExplorationOutcome::millis).orElse(0L)
            + replay.map(result -> result.nanos() / 1_000_000).orElse(0L);
  }

  /** How many verdicts about the replayed graph were judged twice. */
  public long judgedTwice() {
    return again.verdicts();
  }

  /**
   * Whether TLC was cut short, in the run of record or when it was asked again; it then says
   * nothing about the model, for or against it.
   */
  public boolean isCutShort() {
    return isRecordCutShort() || again.cutShort();
  }

  private boolean isRecordCutShort() {
    return tlc.line().verdict().isCutShort();
  }

  /** Why there is no verdict, where TLC was cut short. */
  public String cutShortBy() {
    return isRecordCutShort() ? tlc.line().detail() : String.join("; ", again.differences());
  }

  /** Whether something was shown to be wrong, by TLC or without it. */
  public boolean isWrong() {
    List<String> shown = new ArrayList<>(differences);
    if (isRecordCutShort()) {
      shown.removeAll(tlc.judgement().differences());
    }
    if (again.cutShort()) {
      shown.removeAll(again.differences());
    }
    return !shown.isEmpty();
  }
}
