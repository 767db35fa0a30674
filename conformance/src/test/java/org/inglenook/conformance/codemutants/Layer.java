package org.inglenook.conformance.codemutants;

import java.util.Locale;

/** A layer of tests; every mutant is judged by each without the others. */
enum Layer {
  UNIT("unit tests"),
  REPLAY("graph replay"),
  WALKS("walks"),
  WORKLOADS("monitored workloads");

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
