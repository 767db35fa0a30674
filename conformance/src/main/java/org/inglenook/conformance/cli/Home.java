package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;

/**
 * The checked-out project on disk: where specs, models and results are.
 *
 * @param root the folder with the launcher
 */
public record Home(Path root) {
  /**
   * The folder that {@code -Dinglenook.home} names (the launcher sets it), else the nearest one
   * above the current.
   */
  public static Home locate() {
    String given = System.getProperty("inglenook.home");
    if (given != null) {
      return checked(Path.of(given), "-Dinglenook.home");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (isHome(at)) {
        return new Home(at);
      }
    }
    throw new BadInputException(
        Path.of("").toAbsolutePath().toString(),
        "no Inglenook project here or above",
        "Run the launcher ./inglenook");
  }

  private static Home checked(Path root, String where) {
    if (!isHome(root)) {
      throw new BadInputException(
          where,
          "not an Inglenook project: " + root,
          "Name the folder that holds spec/ and model-checking/models/");
    }
    return new Home(root);
  }

  private static boolean isHome(Path root) {
    return Files.isDirectory(root.resolve("spec"))
        && Files.isDirectory(root.resolve("model-checking"));
  }

  /** The folder of the specs, flat. */
  public Path specs() {
    return root.resolve("spec");
  }

  /** The folder of the models, flat. */
  public Path models() {
    return root.resolve("model-checking").resolve("models");
  }

  /** Where commands leave what they found out; may not exist yet. */
  public Path report() {
    return root.resolve("target").resolve("report");
  }

  /** The names of the specs, sorted. */
  public List<String> specNames() {
    try (Stream<Path> files = Files.list(specs())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".tla"))
          .map(name -> name.substring(0, name.length() - ".tla".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
