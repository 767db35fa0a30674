package org.inglenook.conformance.trace;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.inglenook.conformance.trace.TraceBytes.RecordTooLongException;
import org.inglenook.modelchecking.BadInputException;

/** Says what, where and what to do about a file that cannot be read as a trace. */
final class TraceFaults {
  private static final Pattern PLACE =
      Pattern.compile("(?s)(.*?) ?at line \\d+ column (\\d+) path (\\S{1,100}).*");

  private TraceFaults() {}

  /**
   * Explains a failure to read a record.
   *
   * @return what to throw
   * @throws IOException {@code failure} itself, when it is the disk's and not the trace's
   */
  static BadInputException explain(Path file, String place, Exception failure) throws IOException {
    String where = file + ", " + place;
    if (failure instanceof BadInputException ours) {
      return ours;
    }
    if (failure instanceof CharacterCodingException) {
      return new BadInputException(
          where, "there are bytes that are no UTF-8", "Write the trace in UTF-8", failure);
    }
    if (failure instanceof RecordTooLongException) {
      return new BadInputException(
          where, failure.getMessage(), "Observe less in one record", failure);
    }
    if (failure instanceof ZipException) {
      return new BadInputException(
          where, "the packed data are damaged", "Pack or copy the file again", failure);
    }
    if (failure instanceof IOException disk && !isJson(disk)) {
      throw disk;
    }
    return new BadInputException(
        where, clause(failure), "Correct the record; docs/traces.md has the format", failure);
  }

  private static boolean isJson(IOException failure) {
    return failure instanceof MalformedJsonException || failure instanceof EOFException;
  }

  private static String clause(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher place = PLACE.matcher(message);
    if (!place.matches()) {
      return message.lines().findFirst().orElse("no JSON");
    }
    boolean plain = place.group(1).isBlank() || place.group(1).startsWith("Use JsonReader");
    return "no JSON that can be read, at column "
        + place.group(2)
        + " ("
        + place.group(3)
        + ")"
        + (plain ? "" : ": " + place.group(1));
  }

  /** Whether {@code failure} is one of those that {@link #explain} explains. */
  static boolean isOfTheTrace(RuntimeException failure) {
    return failure instanceof IllegalArgumentException
        || failure instanceof IllegalStateException
        || failure instanceof JsonParseException
        || failure instanceof BadInputException;
  }
}
