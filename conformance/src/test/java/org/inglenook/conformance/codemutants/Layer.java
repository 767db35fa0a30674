package org.inglenook.conformance.codemutants;

import java.util.List;
import java.util.Locale;

/** A layer of tests; every mutant is judged by each without the others. */
enum Layer {
  UNIT("unit tests"),
  REPLAY("graph replay"),
  WALKS("walks"),
  WORKLOADS("monitored workloads");

  /** The order in which a mutant that is left when caught meets them: by the time of a trial. */
  static final List<Layer> CHEAPEST_FIRST = List.of(UNIT, WALKS, REPLAY, WORKLOADS);

  private final String title;

  Layer(String title) {
    this.title = title;
  }

  /** As readers know it. */
  String title() {
    return title;
  }

  /** As a word of options and of JSON. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
