package org.inglenook.conformance.mutate;

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
import org.inglenook.modelchecking.BadInputException;

/**
 * The trials of one spec, one line of JSON each. Lines are only ever added, and each is on the disk
 * before the next trial begins, so a run that is killed is resumed where it was. Half a line at the
 * end is passed over.
 */
final class TrialFile {
  private final Path file;
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final Map<String, Trial> known = new HashMap<>();

  /** Opens a file, or begins one. */
  TrialFile(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      read(Files.readString(file));
    }
  }

  private TrialFile() {
    file = null;
  }

  /** Keeps nothing and knows nothing. */
  static TrialFile none() {
    return new TrialFile();
  }

  private void read(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      boolean cut = i == lines.size() - 1 && !text.endsWith("\n");
      if (!cut && !lines.get(i).isEmpty()) {
        Trial trial = parse(lines.get(i), i + 1);
        known.put(name(trial.mutant(), trial.model(), trial.key()), trial);
      }
    }
  }

  private Trial parse(String line, int number) {
    try {
      Trial trial = gson.fromJson(line, Trial.class);
      if (trial.mutant() != null && trial.model() != null && trial.outcome() != null) {
        return trial;
      }
    } catch (JsonParseException | NullPointerException e) {
      throw altered(number, e);
    }
    throw altered(number, null);
  }

  private BadInputException altered(int number, Exception cause) {
    return new BadInputException(
        file + ", line " + number,
        "this is no result of a mutant",
        "Delete the line, or the file, and run the command again",
        cause);
  }

  /** The outcome of the same trial, if it has been made. */
  synchronized Optional<Trial> find(String mutant, String model, String key) {
    return Optional.ofNullable(known.get(name(mutant, model, key)));
  }

  /** Keeps a trial. */
  synchronized void add(Trial trial) {
    known.put(name(trial.mutant(), trial.model(), trial.key()), trial);
    if (file != null) {
      append(trial);
    }
  }

  private void append(Trial trial) {
    try {
      new AppendedLines(file).add(gson.toJson(trial));
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(),
          "results cannot be written there (" + e.getMessage() + ")",
          "Make the folder writable and free some space",
          e);
    }
  }

  private static String name(String mutant, String model, String key) {
    return mutant + " " + model + " " + key;
  }
}
