package org.inglenook.conformance.journal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Lines of JSON, each with a checksum over everything before it. */
public final class SealedLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String CRC = ",\"crc\":\"";
  private static final String END = "\"}";
  private static final int CRC_DIGITS = 8;

  private SealedLine() {}

  /** {@code json} as one line with its checksum, without a line end. */
  public static String of(JsonObject json) {
    String text = GSON.toJson(json);
    String open = text.substring(0, text.length() - 1);
    return open + CRC + crc(open) + END;
  }

  /**
   * What {@link #of} was given.
   *
   * @return empty when the line is not whole, or was altered
   */
  public static Optional<JsonObject> read(String line) {
    int tail = CRC.length() + CRC_DIGITS + END.length();
    if (line.length() <= tail) {
      return Optional.empty();
    }
    String open = line.substring(0, line.length() - tail);
    if (!line.equals(open + CRC + crc(open) + END)) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      json.remove("crc");
      return Optional.of(json);
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
