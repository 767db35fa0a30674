package org.inglenook.modelchecking.tlc;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.inglenook.modelchecking.BadInputException;

/**
 * One result as one line of JSON whose last member is the CRC-32 of the rest, in hex.
 *
 * @param <T> what is in a line
 */
final class LineFormat<T extends Record> {
  private static final String CHECKSUM = "crc32";

  private final Class<T> type;
  private final String latest;
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * @param latest the member that was added last; lines without it are of an earlier format
   */
  LineFormat(Class<T> type, String latest) {
    this.type = type;
    this.latest = latest;
  }

  /** The line, without its line break. */
  String write(T result) {
    JsonObject json = gson.toJsonTree(result).getAsJsonObject();
    json.addProperty(CHECKSUM, checksum(gson.toJson(json)));
    return gson.toJson(json);
  }

  /**
   * The result in a line; empty for a line whose writer was killed half-way, or of an earlier
   * format.
   *
   * @param where file and line, for messages
   * @throws BadInputException when the line is whole but not as it was written
   */
  Optional<T> read(String line, String where) {
    if (!line.endsWith("}")) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      String written = json.has(CHECKSUM) ? json.remove(CHECKSUM).getAsString() : "";
      if (!written.equals(checksum(gson.toJson(json)))) {
        throw altered(where, null);
      }
      return json.has(latest) ? Optional.of(gson.fromJson(json, type)) : Optional.empty();
    } catch (JsonParseException | IllegalStateException e) {
      throw altered(where, e);
    }
  }

  private static BadInputException altered(String where, Exception cause) {
    return new BadInputException(
        where,
        "this result was altered after it was written",
        "Delete the line, or the file, and check again",
        cause);
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
