package org.inglenook.conformance.check;

import java.util.List;

/**
 * What became of verdicts about a replayed graph that a forked TLC judged again.
 *
 * @param verdicts how many were judged twice
 * @param differences a sentence for each disagreement, or one why there is no second opinion
 * @param cutShort whether the forked TLC was killed or ran out of memory or time, which says
 *     nothing against anybody
 */
public record JudgedAgain(long verdicts, List<String> differences, boolean cutShort) {
  /** Nothing was judged again. */
  static final JudgedAgain NOTHING = new JudgedAgain(0, List.of(), false);

  public JudgedAgain {
    differences = List.copyOf(differences);
  }
}
