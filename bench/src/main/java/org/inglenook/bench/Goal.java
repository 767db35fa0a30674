package org.inglenook.bench;

import java.util.Locale;

/**
 * A promise about a measurement.
 *
 * @param sentence what is promised, without the number
 * @param measured what was measured
 * @param bound the number promised
 * @param atLeast whether more is better
 */
record Goal(String sentence, double measured, double bound, boolean atLeast) {
  /** Returns whether the promise is kept; a figure that is missing keeps none. */
  boolean met() {
    return atLeast ? measured >= bound : measured <= bound;
  }

  /** Returns a line of the report. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-48s %10.3f   %s %-6s %s",
        sentence,
        measured,
        atLeast ? ">=" : "<=",
        bound,
        met() ? "met" : "MISSED");
  }
}
