package org.inglenook.conformance.check;

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
 * @param replayMillis how long the replay took; 0 without one
 * @param judgedTwice verdicts about the replayed graph that a forked TLC has judged again
 */
public record ModelOutcome(
    Model model,
    Optional<ExplorationOutcome> exploration,
    Optional<ReplayResult> replay,
    CheckedModel tlc,
    List<String> differences,
    long replayMillis,
    long judgedTwice) {
  public ModelOutcome {
    differences = List.copyOf(differences);
  }

  /** Whether everything is as expected. */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /** Whether TLC was cut short; it then says nothing about the model, for or against it. */
  public boolean isCutShort() {
    return tlc.line().verdict().isCutShort();
  }

  /** Whether something was shown to be wrong, by TLC or without it. */
  public boolean isWrong() {
    return isCutShort()
        ? !tlc.judgement().differences().containsAll(differences)
        : !differences.isEmpty();
  }
}
