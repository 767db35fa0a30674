package org.inglenook.modelchecking.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.tlc.trace.Place;

/**
 * Reads what SANY, TLC's parser, says about modules that it refuses. SANY does not speak the
 * protocol: it prints prose, in one of four forms.
 *
 * <pre>
 * line 5, col 14 to line 5, col 14 of module MCSem        semantic: place, blank, sentence
 * Encountered "x" at line 6, column 1 ...                 syntax: sentence with its place
 * Lexical error at line 4, column 22. ...                 lexical: sentence with its place
 * Cannot find source file for module A imported in module B.
 * </pre>
 */
final class ParseErrorReader {
  private static final Pattern SEMANTIC =
      Pattern.compile("line (\\d+), col (\\d+) to line \\d+, col \\d+ of module (\\w+)");
  private static final Pattern SYNTAX =
      Pattern.compile(".*(?:Encountered|Lexical error).*\\bline (\\d+),? col(?:umn)? (\\d+).*");
  private static final Pattern MODULE =
      Pattern.compile(".*(?:Could not parse module|imported in module|In module) (\\w+).*");
  private static final Pattern NOISE =
      Pattern.compile(
          "\\s*|Parsing file .*|Semantic processing of module .*|\\*\\*\\* (?:Errors|Abort).*"
              + "|Fatal errors while.*|tla2sany\\..*|Unknown location|\\*\\*\\*Parse Error\\*\\*\\*");

  private final List<String> lines = new ArrayList<>();

  /** Takes a line outside messages. */
  void line(String line) {
    if (!NOISE.matcher(line).matches()) {
      lines.add(line.strip());
    }
  }

  /** The first error, as a verdict. */
  Verdict verdict() {
    for (int i = 0; i < lines.size(); i++) {
      Matcher semantic = SEMANTIC.matcher(lines.get(i));
      if (semantic.matches()) {
        return verdict(semantic, semantic.group(3), i + 1 < lines.size() ? lines.get(i + 1) : "");
      }
      Matcher syntax = SYNTAX.matcher(lines.get(i));
      if (syntax.matches()) {
        return verdict(syntax, module(), lines.get(i));
      }
    }
    String message = lines.isEmpty() ? "" : lines.get(0);
    return new Verdict(Verdict.Kind.PARSE_ERROR, "", message, new Place(module(), 0, 0));
  }

  private static Verdict verdict(Matcher place, String module, String message) {
    int line = Integer.parseInt(place.group(1));
    int column = Integer.parseInt(place.group(2));
    return new Verdict(Verdict.Kind.PARSE_ERROR, "", message, new Place(module, line, column));
  }

  private String module() {
    return lines.stream()
        .map(MODULE::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .findFirst()
        .orElse("");
  }
}
