package org.inglenook.conformance.trace;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;

/** JSON to the letter, of limited depth. */
final class StrictJson {
  /** Deeper than any value of a spec; a reader that recurses needs a limit. */
  private static final int DEEPEST = 100;

  private StrictJson() {}

  static JsonReader on(Reader text) {
    JsonReader reader = new JsonReader(text);
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
    return reader;
  }

  /**
   * Refuses whatever follows the one value that was read.
   *
   * @param what what is said of it
   */
  static void requireEnd(JsonReader in, String what) throws IOException {
    try {
      if (in.peek() == JsonToken.END_DOCUMENT) {
        return;
      }
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(what, e);
    }
    throw new IllegalArgumentException(what);
  }
}
