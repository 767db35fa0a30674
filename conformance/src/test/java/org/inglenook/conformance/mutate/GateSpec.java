package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.modelchecking.portfolio.Portfolio;

/** A copy of the gate, its models and its results, that a test may change. */
record GateSpec(Path home) {
  static GateSpec copyTo(Path folder) throws IOException {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        Path copy = folder.resolve(root.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return new GateSpec(folder);
  }

  Path spec() {
    return home.resolve("spec/Gate.tla");
  }

  Path results() {
    return home.resolve("target/report/mutants/Gate.ndjson");
  }

  void replace(String text, String other) throws IOException {
    String before = Files.readString(spec());
    if (!before.contains(text)) {
      throw new IllegalArgumentException("not in Gate.tla: " + text);
    }
    Files.writeString(spec(), before.replace(text, other));
  }

  void excuse(String lines) throws IOException {
    Files.createDirectories(home.resolve("spec/mutants"));
    Files.writeString(home.resolve("spec/mutants/Gate.excused"), lines);
  }

  SpecMutation mutation() {
    Path models = home.resolve("model-checking/models");
    Portfolio portfolio = Portfolio.read(models, home.resolve("spec"));
    return new SpecMutation(portfolio, home.resolve("spec"), results().getParent());
  }

  MutationModels models() {
    Path models = home.resolve("model-checking/models");
    return MutationModels.of(Portfolio.read(models, home.resolve("spec")), "Gate");
  }

  MutationOutcome run() throws IOException {
    return mutation()
        .run(new MutationRequest("Gate", Optional.empty(), Integer.MAX_VALUE, 2), unheard -> {});
  }

  private static Path root() {
    try {
      return Path.of(GateSpec.class.getResource("/mutants").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
