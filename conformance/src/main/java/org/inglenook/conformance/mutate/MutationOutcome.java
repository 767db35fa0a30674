package org.inglenook.conformance.mutate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.mutate.Fate.Verdict;

/**
 * What a run over the mutants of a spec found.
 *
 * @param models the models, in the order in which they judge
 * @param ids the ids of properties, by operator; those that have none stand for themselves
 * @param properties operators that were judged: all that the spec's models list
 * @param links those of them that refer to another spec
 * @param whole whether every mutant of the spec was judged
 */
public record MutationOutcome(
    String spec,
    List<String> models,
    Map<String, String> ids,
    List<String> properties,
    List<String> links,
    List<Fate> fates,
    Excuses excuses,
    boolean whole) {
  /** Of all mutants that count, so many percent may be excused; one may in any case. */
  static final int MOST_EXCUSED = 5;

  /** The scores, one for each class. */
  List<Score> scores() {
    return Arrays.stream(MutantClass.values()).map(each -> Score.of(each, fates, excuses)).toList();
  }

  /** Mutants that survive without an excuse. */
  List<Fate> survivors() {
    return fates.stream()
        .filter(each -> each.verdict() == Verdict.SURVIVED && excuses.of(each).isEmpty())
        .toList();
  }

  /** Mutants that survive with an excuse. */
  List<Fate> excused() {
    return fates.stream().filter(each -> excuses.of(each).isPresent()).toList();
  }

  /** What falls short, a sentence each; only a whole run can tell. */
  List<String> shortcomings() {
    List<String> all = new ArrayList<>();
    if (whole) {
      all.addAll(excuses.lapsed(fates));
      all.addAll(excuses.unpinned(scores()));
      for (Score score : scores()) {
        int least = excuses.minimum(score.mutantClass());
        if (score.percent() < least) {
          all.add(score.mutantClass().word() + ": " + score.percent() + " % killed, not " + least);
        }
      }
      int counted = scores().stream().mapToInt(Score::counted).sum();
      if (excused().size() > 1 && 100 * excused().size() > MOST_EXCUSED * counted) {
        all.add(excused().size() + " of " + counted + " excused, more than " + MOST_EXCUSED + " %");
      }
    }
    return all;
  }

  /** Whether mutants survive that must not, or something falls short. */
  public boolean isWrong() {
    return !survivors().isEmpty() || !shortcomings().isEmpty();
  }
}
