package org.inglenook.conformance.campaign;

import com.google.gson.JsonObject;
import java.util.Locale;

/**
 * A part of a whole that was counted, with the interval in which the true proportion lies with a
 * confidence of 95 %, after Wilson (1927): it stays between 0 and 1, also for small counts.
 *
 * @param count how many
 * @param of of how many; 0 if there was nothing to count
 */
record Proportion(int count, int of) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959_963_984_540_054;

  private static final double PERCENT = 100;

  Proportion {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("no part of a whole: count=" + count + ", of=" + of);
    }
  }

  double value() {
    return of == 0 ? 0 : (double) count / of;
  }

  /** The lower end of the interval; 0 if nothing was counted. */
  double low() {
    return of == 0 ? 0 : Math.max(0, centre() - margin());
  }

  /** The upper end of the interval; 1 if nothing was counted. */
  double high() {
    return of == 0 ? 1 : Math.min(1, centre() + margin());
  }

  private double centre() {
    return (value() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
  }

  private double margin() {
    double variance = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
    return Z * Math.sqrt(variance) / (1 + Z * Z / of);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("count", count);
    json.addProperty("of", of);
    json.addProperty("low", rounded(low()));
    json.addProperty("high", rounded(high()));
    return json;
  }

  /** Four decimals are more than the counts say. */
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  @Override
  public String toString() {
    return of == 0
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.1f %% (%.1f to %.1f)",
            value() * PERCENT,
            low() * PERCENT,
            high() * PERCENT);
  }
}
