package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.BadInputException;

/**
 * What {@code CITATION.cff} says of the project, as far as a BibTeX record needs it.
 *
 * @param title the project's name
 * @param author the first author's name
 * @param version the version to cite
 * @param year the year of its release
 */
record Citation(String title, String author, String version, String year) {

  /**
   * Reads the file.
   *
   * @throws BadInputException when it is missing, or lacks one of the four keys
   */
  static Citation read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw bad(file, "no such file", "Restore it: BibTeX records take author and version from it");
    }
    List<String> lines = lines(file);
    return new Citation(
        value(file, lines, "title: "),
        value(file, lines, "  - name: "),
        value(file, lines, "version: "),
        value(file, lines, "date-released: ").substring(0, 4));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(Path file, List<String> lines, String key) {
    Pattern line = Pattern.compile(Pattern.quote(key) + "\"?([^\"]+)\"?");
    return lines.stream()
        .map(line::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow(
            () -> bad(file, "has no line '" + key.strip() + "'", "Add it, with a value in quotes"));
  }

  private static BadInputException bad(Path file, String what, String advice) {
    return new BadInputException(file.toString(), what, advice);
  }
}
