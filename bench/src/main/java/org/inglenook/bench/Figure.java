package org.inglenook.bench;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * One row of a measurement.
 *
 * @param name the benchmark, with its parameter where it has one: {@code driverCall} or {@code
 *     driverCall, trace on}
 * @param median median over all iterations of all forks, ns
 * @param error half the width of the 99.9 % confidence interval of the mean, ns
 * @param bytes allocated by a call, or NaN if that was not measured
 */
record Figure(String name, double median, double error, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** Reads a result as JMH writes it. */
  static Figure of(JsonObject result) {
    final JsonObject time = result.getAsJsonObject("primaryMetric");
    return new Figure(
        name(result),
        median(time),
        time.get("scoreError").getAsDouble(),
        bytes(result.getAsJsonObject("secondaryMetrics")));
  }

  private static String name(JsonObject result) {
    final String benchmark = result.get("benchmark").getAsString();
    final String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    final boolean traced =
        result.has("params")
            && "on".equals(result.getAsJsonObject("params").get("trace").getAsString());
    return traced ? method + ", trace on" : method;
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
