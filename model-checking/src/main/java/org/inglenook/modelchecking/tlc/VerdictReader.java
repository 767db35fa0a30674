package org.inglenook.modelchecking.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.inglenook.modelchecking.tlc.trace.Place;
import tlc2.output.EC;

/**
 * Reads the verdict: the first error that TLC reports, or its word that there is none. Without
 * either there is no verdict, and {@link TlcOutput} says so.
 */
final class VerdictReader {
  private static final Pattern VIOLATED =
      Pattern.compile("(?:Invariant|Action property|Property) (.+?) is violated.*", Pattern.DOTALL);
  private static final Pattern TEMPORAL =
      Pattern.compile("Temporal propert(?:y|ies) (\\w+) (?:was|were) violated.*", Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile(
          "[Ll]ine (\\d+), col(?:umn)? (\\d+) to line \\d+, col(?:umn)? \\d+"
              + " (?:of module|in) (\\w+)");
  private static final String NOT_LEGAL = "current state is not a legal state";

  private Verdict verdict;

  /** Takes a message; the first error decides, and what follows may add its place. */
  void message(Message message) {
    if (message.code() == EC.TLC_SUCCESS && verdict == null) {
      verdict = Verdict.of(Kind.HOLDS, message.text());
    } else if (message.code() == EC.TLC_NESTED_EXPRESSION && verdict != null) {
      verdict = located(verdict, message.text());
    } else if (isError(message) && (verdict == null || verdict.kind() == Kind.HOLDS)) {
      verdict = error(message);
    }
  }

  /** The verdict so far; null while there is none. */
  Verdict verdict() {
    return verdict;
  }

  private static boolean isError(Message message) {
    boolean severe = message.severity() == Codes.ERROR || message.severity() == Codes.BUG;
    return severe && !Codes.ANNOTATIONS.contains(message.code());
  }

  private static Verdict error(Message message) {
    Kind kind = kind(message);
    String name = kind.breaksProperty() ? name(message.text()) : "";
    Verdict plain = new Verdict(kind, name, Prose.brief(message.text()), Place.NONE);
    return kind == Kind.ASSUMPTION_FAILED || kind == Kind.EVALUATION_ERROR
        ? located(plain, message.text())
        : plain;
  }

  private static Kind kind(Message message) {
    int code = message.code();
    return switch (code) {
      case EC.TLC_INVARIANT_VIOLATED_INITIAL, EC.TLC_INVARIANT_VIOLATED_BEHAVIOR ->
          Kind.INVARIANT_VIOLATED;
      case EC.TLC_PROPERTY_VIOLATED_INITIAL, EC.TLC_ACTION_PROPERTY_VIOLATED_BEHAVIOR ->
          Kind.STEP_PROPERTY_VIOLATED;
      case EC.TLC_TEMPORAL_PROPERTY_VIOLATED -> Kind.TEMPORAL_PROPERTY_VIOLATED;
      case EC.TLC_DEADLOCK_REACHED -> Kind.DEADLOCK;
      case EC.TLC_ASSUMPTION_FALSE -> Kind.ASSUMPTION_FAILED;
      default -> otherKind(message);
    };
  }

  private static Kind otherKind(Message message) {
    int code = message.code();
    boolean configuration =
        Codes.isConfiguration(code) || message.nested().stream().anyMatch(Codes::isConfiguration);
    if (Codes.PARSING.contains(code)) {
      return Kind.PARSE_ERROR;
    }
    if (configuration) {
      return Kind.CONFIGURATION_ERROR;
    }
    if (Codes.UNASSIGNED.contains(code) || message.text().startsWith(NOT_LEGAL)) {
      return Kind.UNASSIGNED_VARIABLE;
    }
    if (Codes.OUT_OF_MEMORY.contains(code) || message.text().contains("OutOfMemoryError")) {
      return Kind.OUT_OF_MEMORY;
    }
    boolean ofTlc = message.severity() == Codes.BUG || isSystem(code);
    return ofTlc ? Kind.TLC_ERROR : Kind.EVALUATION_ERROR;
  }

  /** Files, folders and interruptions: SYSTEM_* and the metadir codes. */
  private static boolean isSystem(int code) {
    return (code >= EC.SYSTEM_ERROR_READING_POOL && code <= EC.TLC_BUG)
        || (code >= EC.SYSTEM_INDEX_ERROR && code <= EC.SYSTEM_INTERRUPTED)
        || (code >= EC.SYSTEM_UNABLE_NOT_RENAME_FILE && code <= EC.SYSTEM_METADIR_CREATION_ERROR)
        || code == EC.SYSTEM_UNABLE_TO_OPEN_FILE
        || code == EC.SYSTEM_ERROR_READING_STATES
        || code == EC.SYSTEM_ERROR_WRITING_STATES
        || code == EC.TLC_METADIR_EXISTS
        || code == EC.TLC_METADIR_CAN_NOT_BE_CREATED;
  }

  private static String name(String text) {
    Matcher violated = VIOLATED.matcher(text);
    Matcher temporal = TEMPORAL.matcher(text);
    if (violated.matches()) {
      return violated.group(1);
    }
    return temporal.matches() ? temporal.group(1) : "";
  }

  /** The verdict with the last place that the text names, which is the innermost. */
  private static Verdict located(Verdict verdict, String text) {
    Place place = verdict.place();
    Matcher found = PLACE.matcher(text);
    while (found.find()) {
      place =
          new Place(
              found.group(3), Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }
    return new Verdict(verdict.kind(), verdict.name(), verdict.message(), place);
  }
}
