package org.inglenook.conformance.determinism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the Javas of this machine that are newer than the one that runs. */
final class OtherJdks {
  private OtherJdks() {}

  /** The newer ones by their feature release, one {@code java} for each. */
  static SortedMap<Integer, Path> newer() {
    SortedMap<Integer, Path> found = new TreeMap<>();
    for (Path home : homes()) {
      Path java = home.resolve("bin").resolve("java");
      int feature = Files.isExecutable(java) ? feature(home) : 0;
      if (feature > Runtime.version().feature()) {
        found.putIfAbsent(feature, java);
      }
    }
    return found;
  }

  /** Siblings of this Java, what the system keeps, and what {@code JAVA_HOME*} names. */
  private static SortedSet<Path> homes() {
    SortedSet<Path> homes = new TreeSet<>();
    homes.addAll(children(Path.of(System.getProperty("java.home")).getParent()));
    homes.addAll(children(Path.of("/usr/lib/jvm")));
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
                homes.addAll(children(Path.of(value).toAbsolutePath().getParent()));
              }
            });
    return homes;
  }

  private static List<Path> children(Path folder) {
    if (folder == null || !Files.isReadable(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The feature release that a Java's {@code release} file states; 0 if it states none. */
  private static int feature(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    try {
      return Files.readAllLines(release).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.", -1)[0])
          .filter(number -> !number.isEmpty())
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
