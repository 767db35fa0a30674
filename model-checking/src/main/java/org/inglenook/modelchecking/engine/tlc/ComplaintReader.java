package org.inglenook.modelchecking.engine.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.BadSpecException;

/** Finds in what SANY and TLC printed the first complaint, and where it points. */
final class ComplaintReader {
  /** As SANY writes semantic errors and TLC evaluation errors. */
  private static final Pattern REGION =
      Pattern.compile("line (\\d+), col \\d+ to line \\d+, col \\d+ of module (\\w+)");

  /** As SANY's parser writes: the module is named elsewhere. */
  private static final Pattern POINT = Pattern.compile("(?:at|in|on) line (\\d+)");

  private static final Pattern PARSED = Pattern.compile("Parsing file .*?(\\w+)\\.tla");
  private static final Pattern ERRORS = Pattern.compile("\\*\\*\\* (?:Errors|Abort messages).*");
  private static final String PARSE_ERROR = "***Parse Error***";
  private static final Pattern END = Pattern.compile("Starting\\.\\.\\.|Parsing or semantic");
  private static final String NOWHERE = "Unknown location";
  private static final String ERROR = "Error: ";
  private static final String STACK = "Residual stack trace";

  private final String root;

  ComplaintReader(String root) {
    this.root = root;
  }

  /** The complaint in {@code said}, or in {@code thrown}'s message when nothing was printed. */
  BadSpecException read(String said, RuntimeException thrown) {
    BadSpecException complaint = locate(said, thrown);
    if (thrown != null) {
      complaint.initCause(new IllegalStateException(thrown.getMessage()));
    }
    return complaint;
  }

  private BadSpecException locate(String said, RuntimeException thrown) {
    int parse = said.indexOf(PARSE_ERROR);
    if (parse >= 0) {
      return parseError(said, parse);
    }
    Matcher errors = ERRORS.matcher(said);
    if (errors.find()) {
      return semantic(said.substring(errors.end()));
    }
    return other(thrown == null || thrown.getMessage() == null ? said : thrown.getMessage());
  }

  private BadSpecException parseError(String said, int start) {
    String rest = said.substring(start + PARSE_ERROR.length());
    int stack = rest.indexOf(STACK);
    String what = stack < 0 ? rest : rest.substring(0, stack);
    return new BadSpecException(lastParsed(said.substring(0, start)), line(what), oneLine(what));
  }

  private String lastParsed(String before) {
    String module = root;
    Matcher parsed = PARSED.matcher(before);
    while (parsed.find()) {
      module = parsed.group(1);
    }
    return module;
  }

  private static int line(String what) {
    Matcher point = POINT.matcher(what);
    return point.find() ? Integer.parseInt(point.group(1)) : 0;
  }

  /** SANY: a place, then what is wrong there; {@code Unknown location} for a missing module. */
  private BadSpecException semantic(String text) {
    String first = END.split(text, 2)[0].replace(NOWHERE, "");
    Matcher region = REGION.matcher(first);
    if (!region.find()) {
      return new BadSpecException(root, line(first), oneLine(first));
    }
    String what = oneLine(firstParagraph(first.substring(region.end())));
    return new BadSpecException(region.group(2), Integer.parseInt(region.group(1)), what);
  }

  /** TLC: a sentence with a place in it, or none. */
  private BadSpecException other(String text) {
    int error = text.lastIndexOf(ERROR);
    String what = oneLine(error < 0 ? text : text.substring(error + ERROR.length()));
    Matcher region = REGION.matcher(what);
    return region.find()
        ? new BadSpecException(region.group(2), Integer.parseInt(region.group(1)), what)
        : new BadSpecException(root, line(what), what);
  }

  private static String firstParagraph(String text) {
    String trimmed = text.strip();
    Matcher next = REGION.matcher(trimmed);
    return next.find() ? trimmed.substring(0, next.start()) : trimmed;
  }

  private static String oneLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
