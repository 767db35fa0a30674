package org.inglenook.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the figures of one run of {@link Measure} side by side, and whether they keep what is
 * promised of a crossing and of the judging of traces.
 *
 * <p>Exit code 0: all promises kept; 1: one is broken; 2: there is no measurement to read.
 */
public final class BenchReport {
  private static final double NANOS = 1e9;
  private static final double MILLI = 1e6;
  private static final double MOST_FLOORS = 4;
  private static final double LEAST_HAND_OFFS = 100;
  private static final double MOST_BYTES = 0.01;

  /** Steps of a trace judged in a second on one core. */
  private static final double LEAST_COMPLETE_STEPS = 200_000;

  private static final double LEAST_PARTIAL_STEPS = 20_000;

  /** For 500 events, from the file on, ms. */
  private static final double MOST_MILLIS = 5;

  /** How many times faster than TLC, whose start does not count. */
  private static final double LEAST_TIMES_TLC = 10;

  private static final List<String> ALLOCATING_NOTHING =
      List.of(
          "driverCall",
          "kernelCall",
          "nestedCall",
          "wrappedDriverCallTwoObjects",
          "wrappedKernelCallTwoObjects");

  private final Map<String, Figure> times;
  private final Map<String, Figure> allocations;

  private BenchReport(Map<String, Figure> times, Map<String, Figure> allocations) {
    this.times = times;
    this.allocations = allocations;
  }

  /** Reports on the files in the folder that is the argument. */
  public static void main(String[] arguments) {
    System.exit(run(Path.of(arguments[0]), System.out));
  }

  /** Reports on the files in {@code folder} to {@code out}; returns the exit code. */
  static int run(Path folder, Appendable out) {
    try {
      final JsonObject time = read(folder.resolve("time.json"));
      final JsonObject allocation = read(folder.resolve("allocation.json"));
      out.append("environment: ").append(time.get("environment").toString()).append("\n\n");
      final BenchReport report = new BenchReport(figures(time), figures(allocation));
      report.printFigures(out);
      report.printWrappers(out);
      return report.printGoals(out) ? 0 : 1;
    } catch (IOException | JsonParseException | IllegalStateException unreadable) {
      System.err.println("bench: no measurement to report on: " + unreadable);
      System.err.println("  what to do: measure first, with mvn -Pbench verify");
      return 2;
    }
  }

  private static JsonObject read(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static Map<String, Figure> figures(JsonObject run) {
    final Map<String, Figure> figures = new LinkedHashMap<>();
    for (JsonElement result : run.getAsJsonArray("results")) {
      final Figure figure = Figure.of(result.getAsJsonObject());
      figures.put(figure.name(), figure);
    }
    return figures;
  }

  private void printFigures(Appendable out) throws IOException {
    out.append(
        String.format(
            "%-36s %12s %10s %9s %10s%n", "benchmark", "median ns", "+/-", "floors", "B/op"));
    for (Figure figure : times.values()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-36s %12.1f %10.1f %9.2f %10s%n",
              figure.name(),
              figure.median(),
              figure.error(),
              figure.median() / time("floor"),
              allocated(figure.name())));
    }
  }

  /** What wrappers add to a crossing, as far as they were measured. */
  private void printWrappers(Appendable out) throws IOException {
    out.append('\n');
    for (String call : List.of("DriverCall", "KernelCall")) {
      final double bare = time("bare" + call);
      final double none = time("wrapped" + call);
      final double two = time("wrapped" + call + "TwoObjects");
      out.append(
          String.format(
              Locale.ROOT,
              "a wrapper adds to a %s of %.1f ns: %.1f ns, and %.1f ns per tracked parameter"
                  + " (%.2f of the bare call with two)%n",
              call,
              bare,
              none - bare,
              (two - none) / 2,
              two / bare));
    }
  }

  private String allocated(String name) {
    final double bytes = bytes(name);
    return Double.isNaN(bytes) ? "-" : String.format(Locale.ROOT, "%.4f", bytes);
  }

  private boolean printGoals(Appendable out) throws IOException {
    out.append('\n');
    boolean met = true;
    for (Goal goal : goals()) {
      out.append(goal.line()).append('\n');
      met &= goal.met();
    }
    return met;
  }

  private List<Goal> goals() {
    final List<Goal> goals = new ArrayList<>();
    for (String call : List.of("driverCall", "kernelCall")) {
      final double time = time(call);
      goals.add(new Goal(call + " / floor", time / time("floor"), MOST_FLOORS, false));
      goals.add(new Goal("handOff / " + call, time("handOff") / time, LEAST_HAND_OFFS, true));
    }
    for (String call : ALLOCATING_NOTHING) {
      goals.add(new Goal(call + ", bytes allocated", bytes(call), MOST_BYTES, false));
    }
    goals.addAll(judgingGoals());
    return goals;
  }

  private List<Goal> judgingGoals() {
    final double events = time("judgeFiveHundredEvents");
    return List.of(
        new Goal(
            "complete steps judged in a second",
            NANOS / time("judgeCompleteStep"),
            LEAST_COMPLETE_STEPS,
            true),
        new Goal(
            "partial steps judged in a second",
            NANOS / time("judgePartialStep"),
            LEAST_PARTIAL_STEPS,
            true),
        new Goal("judgeFiveHundredEvents, ms", events / MILLI, MOST_MILLIS, false),
        new Goal(
            "tlcFiveHundredEvents / judgeFiveHundredEvents",
            time("tlcFiveHundredEvents") / events,
            LEAST_TIMES_TLC,
            true));
  }

  private double time(String name) {
    final Figure figure = times.get(name);
    return figure == null ? Double.NaN : figure.median();
  }

  private double bytes(String name) {
    final Figure figure = allocations.get(name);
    return figure == null ? Double.NaN : figure.bytes();
  }
}
