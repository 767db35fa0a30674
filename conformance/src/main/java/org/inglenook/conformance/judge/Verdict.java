package org.inglenook.conformance.judge;

import java.util.Locale;

/** What became of a trace. */
public enum Verdict {
  /** A behaviour of the spec that keeps all its safety properties explains every record. */
  CONFORMS,
  /** No such behaviour explains the trace. */
  REJECTED,
  /** There are more explanations than were to be kept. */
  UNDECIDED,
  /** The file cannot be read to its end; what comes before conforms. */
  UNREADABLE;

  /** The word in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
