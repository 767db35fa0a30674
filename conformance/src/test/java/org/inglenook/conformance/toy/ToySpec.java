package org.inglenook.conformance.toy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.engine.SpecEngine;

/** The spec of the door and its models, from the test's resources. */
public final class ToySpec {
  private ToySpec() {}

  /** The replay model, opened. */
  public static SpecEngine open() {
    Path root = root();
    return SpecEngine.open(root.resolve("models/MCDoorReplay.cfg"), List.of(root.resolve("spec")));
  }

  /** A copy, with folders {@code spec} and {@code models}, that a test may tamper with. */
  public static Path copyTo(Path folder) throws IOException {
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
    return folder;
  }

  private static Path root() {
    try {
      return Path.of(ToySpec.class.getResource("/toy").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
