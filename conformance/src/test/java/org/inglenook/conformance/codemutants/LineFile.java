package org.inglenook.conformance.codemutants;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.conformance.mutate.AppendedLines;
import org.inglenook.modelchecking.BadInputException;

/**
 * Records of one kind in a file, one line of JSON each. Lines are only ever added, and each is on
 * the disk before the next is made, so a run that is killed is resumed where it was. Half a line at
 * the end is passed over.
 *
 * @param <T> the records
 */
final class LineFile<T> {
  private final Path file;
  private final Class<T> type;
  private final Function<T, String> name;
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final Map<String, T> known = new HashMap<>();

  /**
   * Opens a file, or begins one.
   *
   * @param name by which a record is found again
   * @throws BadInputException when a line is no such record
   */
  LineFile(Path file, Class<T> type, Function<T, String> name) throws IOException {
    this.file = file;
    this.type = type;
    this.name = name;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      read(Files.readString(file));
    }
  }

  private void read(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      boolean cut = i == lines.size() - 1 && !text.endsWith("\n");
      if (!cut && !lines.get(i).isEmpty()) {
        T record = parse(lines.get(i), i + 1);
        known.put(name.apply(record), record);
      }
    }
  }

  private T parse(String line, int number) {
    try {
      return gson.fromJson(line, type);
    } catch (JsonParseException | NullPointerException e) {
      throw new BadInputException(
          file + ", line " + number,
          "this is no result of a mutant",
          "Delete the line, or the file, and run the command again",
          e);
    }
  }

  /** The record of this name, if there is one. */
  Optional<T> find(String wanted) {
    return Optional.ofNullable(known.get(wanted));
  }

  /** Keeps a record. */
  void add(T record) throws IOException {
    known.put(name.apply(record), record);
    new AppendedLines(file).add(gson.toJson(record));
  }
}
