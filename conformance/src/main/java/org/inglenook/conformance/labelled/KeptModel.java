package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is there of one model: its traces so far, in their order, and what was said of them. */
final class KeptModel {
  private final String name;
  private final int states;
  private final List<TraceFacts> traces = new ArrayList<>();
  private final List<Ruling> first = new ArrayList<>();
  private final List<Optional<Ruling>> second = new ArrayList<>();

  /**
   * Nothing but its graph is known yet.
   *
   * @param states of its graph
   */
  KeptModel(String name, int states) {
    this.name = name;
    this.states = states;
  }

  String name() {
    return name;
  }

  int states() {
    return states;
  }

  /** The file of the trace of that number, from 0, below the folder. */
  String file(int number) {
    return String.format(Locale.ROOT, "%s/%05d.ndjson", name, number + 1);
  }

  /** The file of the trace that comes next. */
  String next() {
    return file(traces.size());
  }

  void add(TraceFacts trace) {
    traces.add(trace);
  }

  int traces() {
    return traces.size();
  }

  TraceFacts trace(int number) {
    return traces.get(number);
  }

  /** Adds what was said of the next traces. */
  void add(Judges.Rulings rulings) {
    for (int i = 0; i < rulings.first().size(); i++) {
      first.add(rulings.first().get(i));
      second.add(
          rulings.second().isEmpty() ? Optional.empty() : Optional.of(rulings.second().get(i)));
    }
  }

  int judged() {
    return first.size();
  }

  /** What the judge of this JVM says of a trace. */
  Ruling first(int number) {
    return first.get(number);
  }

  /** What a forked TLC says of it; empty when it was not asked, or has not answered. */
  Optional<Ruling> second(int number) {
    return second.get(number);
  }
}
