package org.inglenook.conformance.labelled;

import java.util.Map;
import java.util.Optional;
import org.inglenook.conformance.judge.Verdict;

/**
 * One line of the table: traces of one class, and what was said of them.
 *
 * @param observation {@code full} or {@code partial}
 * @param traces how many there are
 * @param first how often the judge of this JVM gave each verdict
 * @param second the same of a forked TLC; empty when it was not asked
 */
public record Row(
    TraceClass kind,
    String observation,
    int traces,
    Map<Verdict, Integer> first,
    Optional<Map<Verdict, Integer>> second) {
  public Row {
    first = Map.copyOf(first);
    second = second.map(Map::copyOf);
  }
}
