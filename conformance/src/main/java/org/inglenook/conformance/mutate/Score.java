package org.inglenook.conformance.mutate;

import java.util.List;
import org.inglenook.conformance.mutate.Fate.Verdict;

/**
 * How many mutants of one class came to what.
 *
 * @param survived those with an excuse included
 * @param excused of those that survived
 */
record Score(
    MutantClass mutantClass, int killed, int survived, int equivalent, int invalid, int excused) {

  static Score of(MutantClass mutantClass, List<Fate> fates, Excuses excuses) {
    List<Fate> ours =
        fates.stream().filter(each -> each.mutant().mutantClass() == mutantClass).toList();
    return new Score(
        mutantClass,
        count(ours, Verdict.KILLED),
        count(ours, Verdict.SURVIVED),
        count(ours, Verdict.EQUIVALENT),
        count(ours, Verdict.INVALID),
        (int) ours.stream().filter(each -> excuses.of(each).isPresent()).count());
  }

  private static int count(List<Fate> fates, Verdict verdict) {
    return (int) fates.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** Mutants that can be killed: neither invalid nor equivalent. */
  int counted() {
    return killed + survived;
  }

  /** All mutants of the class. */
  int made() {
    return killed + survived + equivalent + invalid;
  }

  /**
   * The share of {@link #counted} that is killed, in percent, rounded down; 100 where there is
   * none.
   */
  int percent() {
    return counted() == 0 ? 100 : 100 * killed / counted();
  }
}
