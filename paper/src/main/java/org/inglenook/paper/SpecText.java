package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.portfolio.TreeHash;

/**
 * One module's file.
 *
 * @param name the module
 * @param lines its lines
 * @param digest SHA-256 of the file, in hex
 */
record SpecText(String name, List<String> lines, String digest) {

  SpecText {
    lines = List.copyOf(lines);
  }

  /** Reads {@code name.tla} in the folder of the specs. */
  static SpecText read(Path folder, String name) {
    Path file = folder.resolve(name + ".tla");
    try {
      return new SpecText(name, Files.readAllLines(file), TreeHash.ofFile(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole lines from the beginning of a place to its end. */
  String at(Place place) {
    return String.join("\n", lines.subList(place.line() - 1, place.endLine()));
  }

  /** The whole text. */
  String whole() {
    return String.join("\n", lines);
  }
}
