package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators of a spec that a {@code .cfg} replaces, as in {@code StackFits <- MCStackFits}. */
final class Substitutions {
  private static final Pattern ARROW = Pattern.compile("^\\s*(\\w+)\\s*<-\\s*\\w+");

  private Substitutions() {}

  /**
   * The operators that stand left of an arrow, in the order of the file.
   *
   * @param constants declared constants of the spec: to give one a value by an arrow changes
   *     nothing
   */
  static List<String> in(Path cfg, List<String> constants) {
    try (var lines = Files.lines(cfg)) {
      return lines
          .map(ARROW::matcher)
          .filter(Matcher::find)
          .map(MatchResult.class::cast)
          .map(match -> match.group(1))
          .filter(name -> !constants.contains(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
