package org.inglenook.conformance.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inglenook.conformance.mutate.Trial.Outcome;

/**
 * What became of a mutant.
 *
 * @param trials in the order made; the last one decided, where one did
 * @param why what a reader wants to know of it, in a clause; may be empty
 */
record Fate(Mutant mutant, Verdict verdict, List<Trial> trials, String why) {
  Fate {
    trials = List.copyOf(trials);
  }

  /** The verdicts. */
  enum Verdict {
    KILLED("killed"),
    SURVIVED("survived"),
    /** It makes no difference in any model. */
    EQUIVALENT("equivalent"),
    /** It is no spec. */
    INVALID("invalid");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * Decides.
   *
   * @param fired the actions that some model takes
   */
  static Fate of(Mutant mutant, List<Trial> trials, Set<String> fired) {
    for (Trial trial : trials) {
      if (trial.kills(mutant.evidence())) {
        return new Fate(mutant, Verdict.KILLED, trials, "in " + trial.model());
      }
      if (trial.outcome() == Outcome.INVALID) {
        return new Fate(mutant, Verdict.INVALID, trials, trial.detail());
      }
    }
    return mutant.mutantClass() == MutantClass.FAIRNESS
        ? unfair(mutant, trials)
        : unnoticed(mutant, trials, fired);
  }

  /** By the rule, two models that see no difference make a fairness mutant equivalent. */
  private static Fate unfair(Mutant mutant, List<Trial> trials) {
    List<String> models = trials.stream().map(Trial::model).toList();
    return models.size() > 1
        ? new Fate(mutant, Verdict.EQUIVALENT, trials, "same verdicts in " + names(models))
        : new Fate(mutant, Verdict.SURVIVED, trials, models.isEmpty() ? "no liveness model" : "");
  }

  private static Fate unnoticed(Mutant mutant, List<Trial> trials, Set<String> fired) {
    boolean exercised = mutant.part().actions().stream().anyMatch(fired::contains);
    if (!exercised) {
      String actions = names(mutant.part().actions());
      return new Fate(mutant, Verdict.SURVIVED, trials, "no model here takes " + actions);
    }
    if (trials.stream().allMatch(trial -> trial.outcome() == Outcome.IDENTICAL)) {
      return new Fate(mutant, Verdict.EQUIVALENT, trials, "same graph in every model");
    }
    List<String> other = new ArrayList<>();
    for (Trial trial : trials) {
      trial.broken().stream().filter(e -> !other.contains(e)).forEach(other::add);
      trial.missing().stream().filter(e -> !other.contains(e)).forEach(other::add);
    }
    return new Fate(
        mutant, Verdict.SURVIVED, trials, other.isEmpty() ? "" : "noticed only by " + names(other));
  }

  private static String names(List<String> all) {
    return String.join(", ", all);
  }
}
