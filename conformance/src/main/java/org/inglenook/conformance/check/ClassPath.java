package org.inglenook.conformance.check;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.TreeHash;

/**
 * The folders and jars that classes and resources come from.
 *
 * @param entries in the order in which they are searched, those that there are
 */
public record ClassPath(List<Path> entries) {
  public ClassPath {
    entries = List.copyOf(entries);
  }

  /** The class path of this JVM. */
  public static ClassPath ofThisJvm() {
    return new ClassPath(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .filter(Files::exists)
            .toList());
  }

  /** Whether a class comes from here, and not from a loader of its own. */
  boolean has(Class<?> type) {
    return type.getClassLoader() == ClassPath.class.getClassLoader()
        && place(type).filter(this::isEntry).isPresent();
  }

  private static Optional<Path> place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not a place of classes", e);
    }
  }

  private boolean isEntry(Path place) {
    return entries.stream().anyMatch(entry -> entry.toAbsolutePath().normalize().equals(place));
  }

  /** SHA-256 over the names and bytes of everything here; where it lies does not matter. */
  String hash() {
    return over(TreeHash::ofFile);
  }

  /**
   * SHA-256 over the names, sizes and times of everything here: found at once, and another one
   * after every build, whether it has changed anything or not.
   */
  public String stamp() {
    return over(file -> Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
  }

  /** What stands for a file. */
  private interface Mark {
    String of(Path file) throws IOException;
  }

  private String over(Mark mark) {
    List<String> lines = new ArrayList<>();
    for (Path entry : entries) {
      lines.add("");
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          lines.add(mark.of(file) + " " + entry.relativize(file));
        }
      } catch (IOException e) {
        throw new BadInputException(
            entry.toString(), "cannot be read (" + e.getMessage() + ")", "Check its rights", e);
      }
    }
    return TreeHash.ofBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
