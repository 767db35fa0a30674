package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecModule.Place;

/** The text of one module, by the places that the parser names. */
final class ModuleText {
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  /** The text {@code text}; lines end in a line feed. */
  ModuleText(String text) {
    this.text = text;
    lineStarts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lineStarts.add(i + 1);
    }
  }

  /** The text of a file. */
  static ModuleText read(Path file) {
    try {
      return new ModuleText(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands at {@code place}. */
  String at(Place place) {
    return text.substring(start(place), end(place));
  }

  /** What stands between two places. */
  String between(Place left, Place right) {
    return text.substring(end(left), start(right));
  }

  /** The whole text with another one at {@code place}. */
  String with(Place place, String other) {
    return text.substring(0, start(place)) + other + text.substring(end(place));
  }

  /** From the beginning of {@code left} to the end of {@code right}. */
  static Place span(Place left, Place right) {
    return new Place(left.module(), left.line(), left.column(), right.endLine(), right.endColumn());
  }

  /** The place of the first {@code token} after {@code left}; there must be one. */
  Place find(Place left, String token) {
    int at = text.indexOf(token, end(left));
    int line = line(at);
    int column = at - lineStarts.get(line - 1) + 1;
    return new Place(left.module(), line, column, line, column + token.length() - 1);
  }

  private int line(int offset) {
    int line = lineStarts.size();
    while (lineStarts.get(line - 1) > offset) {
      line--;
    }
    return line;
  }

  private int start(Place place) {
    return lineStarts.get(place.line() - 1) + place.column() - 1;
  }

  private int end(Place place) {
    return lineStarts.get(place.endLine() - 1) + place.endColumn();
  }

  @Override
  public String toString() {
    return text;
  }
}
