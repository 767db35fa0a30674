package org.inglenook.modelchecking.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;

/**
 * A folder of one fork's own, deleted with everything in it afterwards. TLC keeps states in {@code
 * meta} and unpacks its standard modules into {@code tmp}; forks that shared either would collide.
 */
final class ScratchFolder implements AutoCloseable {
  private final Path root;

  /**
   * A new folder below the system's folder for temporary files.
   *
   * @throws BadInputException when none can be made there
   */
  ScratchFolder() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      root = Files.createTempDirectory(parent, "inglenook-tlc");
      Files.createDirectory(meta());
      Files.createDirectory(tmp());
    } catch (IOException e) {
      throw new BadInputException(
          parent.toString(),
          "no room for TLC's states (" + e.getMessage() + ")",
          "Free some, or name another folder with -Djava.io.tmpdir=DIR",
          e);
    }
  }

  /** For {@code -metadir}. */
  Path meta() {
    return root.resolve("meta");
  }

  /** For {@code -Djava.io.tmpdir}. */
  Path tmp() {
    return root.resolve("tmp");
  }

  /** A file for classes that the fork archives. */
  Path classes() {
    return root.resolve("classes.jsa");
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inner) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + root, e);
    }
  }
}
