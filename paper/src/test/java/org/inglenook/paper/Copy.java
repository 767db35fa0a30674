package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.inglenook.conformance.cli.Home;

/** A copy of the project's specs and models in a folder of its own, to be tampered with. */
final class Copy {
  private static final Pattern SMALL =
      Pattern.compile("(MC)?(KernelIntegrity|Memory|Xpc).*\\.(tla|cfg)");

  private final Home home;

  private Copy(Home home) {
    this.home = home;
  }

  /** Copies what the catalogue is read from, without results. */
  static Copy of(Home original, Path folder) {
    return of(original, folder, file -> true);
  }

  /**
   * Copies the two smallest mechanisms and the promise that they keep, with their models: a project
   * as complete as the whole one, whose catalogue is read in a tenth of the time.
   */
  static Copy small(Home original, Path folder) {
    return of(original, folder, file -> SMALL.matcher(file).matches());
  }

  private static Copy of(Home original, Path folder, Predicate<String> wanted) {
    Copy copy = new Copy(new Home(folder));
    try {
      Files.createDirectories(copy.home.models());
      Files.createDirectories(copy.home.specs());
      copyFiles(original.specs(), copy.home.specs(), wanted);
      copyFiles(original.models(), copy.home.models(), wanted);
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

  private static void copyFiles(Path from, Path to, Predicate<String> wanted) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (wanted.test(name)) {
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }
}
