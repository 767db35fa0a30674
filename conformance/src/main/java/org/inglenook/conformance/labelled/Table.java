package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inglenook.conformance.judge.Verdict;

/** Counts what judges say, by class and observation. */
final class Table {
  private final boolean asksSecond;
  private final Map<Key, Counts> counts =
      new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::observation));

  /**
   * @param asksSecond whether there is a second judge
   */
  Table(boolean asksSecond) {
    this.asksSecond = asksSecond;
  }

  private record Key(TraceClass kind, String observation) {}

  /** One row on its way. */
  private static final class Counts {
    private final Map<Verdict, Integer> first = new EnumMap<>(Verdict.class);
    private final Map<Verdict, Integer> second = new EnumMap<>(Verdict.class);
    private int traces;
  }

  /**
   * Counts one trace.
   *
   * @param second empty when it was not asked, or has not answered
   */
  void count(TraceFacts trace, Ruling first, Optional<Ruling> second) {
    Counts row =
        counts.computeIfAbsent(new Key(trace.kind(), trace.observation()), unused -> new Counts());
    row.traces++;
    row.first.merge(first.verdict(), 1, Integer::sum);
    second.ifPresent(ruling -> row.second.merge(ruling.verdict(), 1, Integer::sum));
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, row) ->
            rows.add(
                new Row(
                    key.kind(),
                    key.observation(),
                    row.traces,
                    row.first,
                    asksSecond ? Optional.of(row.second) : Optional.empty())));
    return rows;
  }
}
