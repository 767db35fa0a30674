package org.inglenook.conformance.campaign;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Cycles from the first effect of a fault until somebody noticed, over many trials. */
final class Delays {
  private static final int BAR = 40;

  private final List<Long> cycles = new ArrayList<>();

  void add(long delay) {
    cycles.add(delay);
  }

  int count() {
    return cycles.size();
  }

  /**
   * The smallest delay that at least this part of all does not exceed: the nearest rank.
   *
   * @param part more than 0, up to 1; there must be delays
   */
  long quantile(double part) {
    List<Long> sorted = new ArrayList<>(cycles);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(part * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  /** How many delays have 0, 1, 2, ... decimal digits; 0 cycles have none. */
  private int[] byDigits() {
    int[] counts = new int[20];
    for (long delay : cycles) {
      counts[delay == 0 ? 0 : Long.toString(delay).length()]++;
    }
    return counts;
  }

  /** The distribution as lines for people. */
  List<String> lines() {
    if (cycles.isEmpty()) {
      return List.of("  none");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %,d trials: quarter %,d, median %,d, three quarters %,d, most %,d",
            count(),
            quantile(0.25),
            quantile(0.5),
            quantile(0.75),
            quantile(1)));
    int[] counts = byDigits();
    for (int digits = 0; digits < counts.length; digits++) {
      if (counts[digits] > 0) {
        lines.add(bar(digits, counts[digits]));
      }
    }
    return lines;
  }

  private String bar(int digits, int count) {
    String range = digits == 0 ? "0" : "< 1" + "0".repeat(digits);
    int length = Math.max(1, count * BAR / count());
    return String.format(Locale.ROOT, "  %14s %6d %s", range, count, "#".repeat(length));
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("count", count());
    if (count() > 0) {
      json.addProperty("quarter", quantile(0.25));
      json.addProperty("median", quantile(0.5));
      json.addProperty("threeQuarters", quantile(0.75));
      json.addProperty("most", quantile(1));
    }
    JsonArray histogram = new JsonArray();
    int[] counts = byDigits();
    for (int digits = 0; digits < counts.length; digits++) {
      if (counts[digits] > 0) {
        JsonObject bar = new JsonObject();
        bar.addProperty("digits", digits);
        bar.addProperty("count", counts[digits]);
        histogram.add(bar);
      }
    }
    json.add("byDigits", histogram);
    return json;
  }
}
