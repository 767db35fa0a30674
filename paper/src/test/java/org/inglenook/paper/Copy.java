package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.conformance.cli.Home;

/** A copy of the project's specs and models in a folder of its own, to be tampered with. */
final class Copy {
  private final Home home;

  private Copy(Home home) {
    this.home = home;
  }

  /** Copies what the catalogue is read from, without results. */
  static Copy of(Home original, Path folder) {
    Copy copy = new Copy(new Home(folder));
    try {
      Files.createDirectories(copy.home.models());
      Files.createDirectories(copy.home.specs());
      copyFiles(original.specs(), copy.home.specs());
      copyFiles(original.models(), copy.home.models());
      String cff = "CITATION.cff";
      Files.copy(original.root().resolve(cff), folder.resolve(cff));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  Home home() {
    return home;
  }

  /** Replaces text in one file, which must have it. */
  Copy replace(String file, String old, String by) {
    Path path = home.root().resolve(file);
    try {
      String text = Files.readString(path);
      if (!text.contains(old)) {
        throw new IllegalArgumentException(file + " does not contain: " + old);
      }
      Files.writeString(path, text.replace(old, by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Deletes a model, both its files. */
  Copy deleteModel(String name) {
    try {
      Files.delete(home.models().resolve(name + ".cfg"));
      Files.delete(home.models().resolve(name + ".tla"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Deletes every model whose name begins so, but one. */
  Copy keepOnly(String prefix, String kept) {
    try (var files = Files.list(home.models())) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith(prefix) && name.endsWith(".cfg"))
              .map(name -> name.substring(0, name.length() - ".cfg".length()))
              .filter(name -> !name.equals(kept))
              .toList();
      names.forEach(this::deleteModel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
