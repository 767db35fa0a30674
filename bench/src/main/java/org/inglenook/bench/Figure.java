package org.inglenook.bench;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * One row of a measurement.
 *
 * @param name the benchmark, with its parameters but for those that are off: {@code driverCall},
 *     {@code driverCall, trace on}
 * @param median median over all iterations of all forks, ns
 * @param error half the width of the 99.9 % confidence interval of the mean, ns
 * @param bytes allocated by a call, or NaN if that was not measured
 */
record Figure(String name, double median, double error, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The value of a parameter that goes without saying. */
  private static final String UNSAID = "off";

  /** Reads a result as JMH writes it. */
  static Figure of(JsonObject result) {
    final JsonObject time = result.getAsJsonObject("primaryMetric");
    return new Figure(
        name(result),
        median(time) * nanoseconds(time),
        time.get("scoreError").getAsDouble() * nanoseconds(time),
        bytes(result.getAsJsonObject("secondaryMetrics")));
  }

  private static String name(JsonObject result) {
    final String benchmark = result.get("benchmark").getAsString();
    final StringBuilder name =
        new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.') + 1));
    if (result.has("params")) {
      result.getAsJsonObject("params").entrySet().stream()
          .filter(parameter -> !parameter.getValue().getAsString().equals(UNSAID))
          .forEach(
              parameter ->
                  name.append(", ")
                      .append(parameter.getKey())
                      .append(' ')
                      .append(parameter.getValue().getAsString()));
    }
    return name.toString();
  }

  /** Nanoseconds in the unit of {@code time}: {@code ns/op}, {@code us/op}, {@code ms/op}. */
  private static long nanoseconds(JsonObject time) {
    final String unit = time.get("scoreUnit").getAsString();
    return switch (unit) {
      case "ns/op" -> 1;
      case "us/op" -> 1_000;
      case "ms/op" -> 1_000_000;
      default -> throw new IllegalStateException("not a time of one operation: unit=" + unit);
    };
  }

  private static double median(JsonObject metric) {
    return metric.getAsJsonObject("scorePercentiles").get("50.0").getAsDouble();
  }

  private static double bytes(JsonObject metrics) {
    return metrics.entrySet().stream()
        .filter(metric -> metric.getKey().endsWith(ALLOCATED))
        .map(Map.Entry::getValue)
        .mapToDouble(metric -> median(metric.getAsJsonObject()))
        .findFirst()
        .orElse(Double.NaN);
  }
}
