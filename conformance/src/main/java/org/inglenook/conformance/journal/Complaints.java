package org.inglenook.conformance.journal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;

/** What users are told of results that cannot be gone on with. */
public final class Complaints {
  /** What to do about results that were altered. */
  public static final String ADVICE =
      "Nothing was changed. Restore the file from a copy, or begin again in another folder";

  private Complaints() {}

  /**
   * Refuses results of another run, and says in what they differ.
   *
   * @param whose what results are of, in one word
   */
  public static void requireSame(Path file, JsonObject there, JsonObject wanted, String whose) {
    List<String> other = differences(there, wanted);
    if (!other.isEmpty()) {
      throw new BadInputException(
          file.toString(),
          "these are results of another %s: %s".formatted(whose, String.join("; ", other)),
          "Nothing was changed. Name another folder, or give the options of that " + whose);
    }
  }

  /** In what members {@code there} is not what is wanted. */
  public static List<String> differences(JsonObject there, JsonObject wanted) {
    List<String> other = new ArrayList<>();
    for (String member : wanted.keySet()) {
      if (!wanted.get(member).toString().equals(String.valueOf(there.get(member)))) {
        other.add(
            "%s is %s there, %s here".formatted(member, there.get(member), wanted.get(member)));
      }
    }
    return other;
  }

  /** The complaint about a line that is not what was written. */
  public static BadInputException altered(Path file, int line, Exception cause) {
    return new BadInputException(
        file + ", line " + line, "this is no line of results, or it was altered", ADVICE, cause);
  }

  /** The complaint about a place where nothing can be written. */
  public static BadInputException unwritable(Path file, IOException cause) {
    return new BadInputException(
        file.toString(),
        "results cannot be written here: " + cause.getMessage(),
        "Make it writable, or name another folder",
        cause);
  }

  static BadInputException inUse(Path file, Exception cause) {
    return new BadInputException(
        file.toString(),
        "another process writes these results",
        "Wait for it, or name another folder",
        cause);
  }
}
