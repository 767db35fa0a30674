package org.inglenook.conformance.codemutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Mutants of the code by layers of tests: which layer catches which.
 *
 * @param layers those that were asked
 * @param scoreOnly whether a mutant was left at the first layer that caught it
 * @param seed by which the mutants were drawn
 * @param sizes how many mutants each package has
 * @param rows those that were judged, in the order of their ids
 * @param excuses of mutants that may survive
 * @param wrong what is wrong with the excuses, a sentence each
 */
record LayerMatrix(
    List<Layer> layers,
    boolean scoreOnly,
    long seed,
    Map<String, Integer> sizes,
    List<Row> rows,
    Excuses excuses,
    List<String> wrong) {
  /** Of the mutants of a package, so many percent must be caught by some layer. */
  static final int LEAST = 90;

  /** So many percent may be excused, and one in any case. */
  static final int MOST_EXCUSED = 5;

  /** The packages with mutants. */
  SortedSet<String> groups() {
    return new TreeSet<>(sizes.keySet());
  }

  /** The rows of one package. */
  List<Row> of(String group) {
    return rows.stream().filter(row -> row.mutant().group().equals(group)).toList();
  }

  /** The rows of each class. */
  Map<String, List<Row>> byClass() {
    Map<String, List<Row>> byClass = new TreeMap<>();
    rows.forEach(
        row -> byClass.computeIfAbsent(row.mutant().type(), unused -> new ArrayList<>()).add(row));
    return byClass;
  }

  /** Mutants that survive without an excuse. */
  List<Row> survivors() {
    return rows.stream().filter(row -> row.survives() && excuses.of(row).isEmpty()).toList();
  }

  /** Mutants that survive with one. */
  List<Row> excused() {
    return rows.stream().filter(row -> excuses.of(row).isPresent()).toList();
  }

  /** The score of some rows. */
  Score score(List<Row> some) {
    int invalid = (int) some.stream().filter(Row::isInvalid).count();
    int excused = (int) some.stream().filter(row -> excuses.of(row).isPresent()).count();
    int caught = (int) some.stream().filter(row -> !row.isInvalid() && row.isCaught()).count();
    return new Score(caught, some.size() - invalid - excused, excused, invalid);
  }

  /** What falls short, a sentence each; all layers have to be asked for that. */
  List<String> shortcomings() {
    List<String> all = new ArrayList<>(wrong);
    if (layers.size() == Layer.values().length) {
      for (String group : groups()) {
        Score score = score(of(group));
        if (score.percent() < LEAST) {
          all.add(group + ": " + score.percent() + " % caught, not " + LEAST);
        }
        if (score.excused() > 1
            && 100 * score.excused() > MOST_EXCUSED * (score.counted() + score.excused())) {
          all.add(group + ": " + score.excused() + " excused, more than " + MOST_EXCUSED + " %");
        }
      }
    }
    return all;
  }
}
