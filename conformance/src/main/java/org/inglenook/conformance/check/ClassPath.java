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
record ClassPath(List<Path> entries) {
  ClassPath {
    entries = List.copyOf(entries);
  }

  /** The class path of this JVM. */
  static ClassPath ofThisJvm() {
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
    List<String> hashes = new ArrayList<>();
    for (Path entry : entries) {
      try {
        hashes.add(Files.isDirectory(entry) ? folder(entry) : TreeHash.ofFile(entry));
      } catch (IOException e) {
        throw new BadInputException(
            entry.toString(), "cannot be read (" + e.getMessage() + ")", "Check its rights", e);
      }
    }
    return hash(hashes);
  }

  private static String folder(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.add(TreeHash.ofFile(file) + " " + folder.relativize(file));
      }
    }
    return hash(lines);
  }

  private static String hash(List<String> lines) {
    return TreeHash.ofBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
