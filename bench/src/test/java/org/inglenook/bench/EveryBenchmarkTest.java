package org.inglenook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once. What it takes says nothing; that it runs is the test. */
class EveryBenchmarkTest {
  private static final String PACKAGE = XpcBench.class.getPackageName();

  @Test
  void shouldRunEveryBenchmarkOnce() throws Exception {
    final Set<String> run = runOnce();

    assertThat(run).isEqualTo(declared()).hasSizeGreaterThan(5);
  }

  private static Set<String> runOnce() throws RunnerException {
    final Set<String> run = new TreeSet<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include("^" + PACKAGE + "\\.")
                    .mode(Mode.SingleShotTime)
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementBatchSize(10)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      run.add(result.getParams().getBenchmark());
    }
    return run;
  }

  /** Every method of a class of this package that is marked as a benchmark. */
  private static Set<String> declared() throws IOException, ReflectiveOperationException {
    final Path classes =
        Path.of("target", "classes").resolve(PACKAGE.replace('.', '/')).toAbsolutePath();
    final List<String> names;
    try (Stream<Path> files = Files.list(classes)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
              .map(name -> PACKAGE + "." + name.substring(0, name.length() - ".class".length()))
              .collect(Collectors.toList());
    }
    final Set<String> declared = new TreeSet<>();
    for (String name : names) {
      for (Method method : Class.forName(name).getDeclaredMethods()) {
        if (Arrays.stream(method.getAnnotations()).anyMatch(Benchmark.class::isInstance)) {
          declared.add(name + "." + method.getName());
        }
      }
    }
    return declared;
  }
}
