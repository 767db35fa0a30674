package org.inglenook.conformance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws walks towards what was seen least. In each state an instance weighs
 *
 * <pre>
 *  (1 / (1 + times its action was taken) + 1 / (1 + times it was taken)) / 4^d
 * </pre>
 *
 * where d is how many steps lie before the nearest transition that no walk has taken: 0 if it is
 * one itself. A share of the steps is for what has to be refused.
 */
final class WalkGuide {
  /** One step in this many commands something that must be refused. */
  private static final int REFUSED_SHARE = 8;

  private static final long ONE = 1L << 30;
  private static final int FARTHEST = 12;

  private final WalkLanguage language;
  private final WalkCoverage coverage;
  private final Distances distances;

  WalkGuide(WalkLanguage language, WalkCoverage coverage) {
    this.language = language;
    this.coverage = coverage;
    distances = new Distances(language);
  }

  /**
   * One walk, which counts as taken.
   *
   * @param most steps, at least 1; the walk has between one and as many, fewer in a dead end
   */
  List<Integer> draw(Random random, int most) {
    coverage.begin();
    distances.measure(coverage);
    List<Integer> walk = new ArrayList<>();
    int length = 1 + random.nextInt(most);
    int at = 0;
    while (walk.size() < length) {
      int instance = pick(at, random);
      if (instance < 0) {
        return walk;
      }
      walk.add(instance);
      coverage.count(at, instance);
      at = language.after(at, instance);
    }
    return walk;
  }

  /** An instance that is legal in {@code state}; -1 where there is none. */
  private int pick(int state, Random random) {
    if (random.nextInt(REFUSED_SHARE) == 0) {
      List<Integer> refused = language.refused(state);
      if (!refused.isEmpty()) {
        return refused.get(random.nextInt(refused.size()));
      }
    }
    int[] options = language.enabled(state);
    return options.length == 0 ? -1 : options[heavy(state, options, random)];
  }

  private int heavy(int state, int[] options, Random random) {
    long[] weights = new long[options.length];
    long sum = 0;
    for (int i = 0; i < options.length; i++) {
      weights[i] = weight(state, options[i]);
      sum += weights[i];
    }
    long point = Math.floorMod(random.nextLong(), sum);
    int chosen = 0;
    while (point >= weights[chosen]) {
      point -= weights[chosen];
      chosen++;
    }
    return chosen;
  }

  private long weight(int state, int instance) {
    long rare =
        ONE / (1 + coverage.taken(language.graph().instances().get(instance)))
            + ONE / (1 + coverage.taken(instance));
    int distance =
        coverage.isSeen(state, instance)
            ? Math.min(FARTHEST, 1 + distances.from(language.graph().target(state, instance)))
            : 0;
    return Math.max(1, rare >> (2 * distance));
  }
}
