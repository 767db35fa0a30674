package org.inglenook.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures all benchmarks, for five minutes or so, and writes two files into the folder that is its
 * argument: {@code time.json}, with what {@link TlcValidation} has to say, and {@code
 * allocation.json}, for which escape analysis is off, so that every object that the code asks for
 * is counted. Each is {@code {environment, results}}, the results as JMH writes them.
 */
public final class Measure {
  private static final String ALL = "^" + Measure.class.getPackageName() + "\\.";
  private static final String CROSSINGS = ALL + ".*(Call|handOff)";

  private Measure() {}

  /** Measures; the argument is the folder for the files. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    final Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    measure(
        folder.resolve("time.json"),
        new OptionsBuilder()
            .include(ALL)
            .forks(3)
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(300))
            .measurementIterations(15)
            .measurementTime(TimeValue.milliseconds(100)),
        TlcValidation.measure());
    measure(
        folder.resolve("allocation.json"),
        new OptionsBuilder()
            .include(CROSSINGS)
            .forks(1)
            .jvmArgsAppend("-XX:-DoEscapeAnalysis")
            .addProfiler(GCProfiler.class)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(300))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(1)),
        new JsonArray());
  }

  /** Measures by JMH, and adds what was measured {@code beside}. */
  private static void measure(Path file, ChainedOptionsBuilder options, JsonArray beside)
      throws IOException, RunnerException {
    final Path raw = file.resolveSibling(file.getFileName() + ".raw");
    final JsonObject run = new JsonObject();
    run.add("environment", Environment.describe());
    new Runner(
            options
                .shouldFailOnError(true)
                .jvmArgsPrepend("-XX:+UseSerialGC", "-Xmx512m")
                .resultFormat(ResultFormatType.JSON)
                .result(raw.toString())
                .build())
        .run();
    run.getAsJsonObject("environment").addProperty("loadAverageAfter", Environment.load());
    final JsonArray results = JsonParser.parseString(Files.readString(raw)).getAsJsonArray();
    results.addAll(beside);
    run.add("results", results);
    Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(run));
    Files.delete(raw);
  }
}
