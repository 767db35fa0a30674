package org.inglenook.conformance.codemutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Hashes the files of a folder. */
final class FolderHash {
  private FolderHash() {}

  /** The hash of names and contents of the files right in {@code folder}. */
  static String of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      StringBuilder all = new StringBuilder();
      for (Path file : sorted) {
        all.append(file.getFileName()).append(Hashes.of(Files.readAllBytes(file)));
      }
      return Hashes.of(all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
