package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.tlc.ResultLine;
import org.inglenook.modelchecking.tlc.ResultsFile;

/** What a check of the untouched door has left, to be used again as the next check does. */
final class KeptResults {
  private final String text;
  private final String replays;
  private final Map<String, ResultLine> lines = new TreeMap<>();

  private KeptResults(Path file, Path replays) throws IOException {
    this.replays = Files.readString(replays);
    text = Files.readString(file);
    ResultsFile.existing(file).read().forEach(line -> lines.put(line.model(), line));
  }

  /** The results of a project that was checked. */
  static KeptResults of(Sandbox checked) throws IOException {
    return new KeptResults(file(checked), replays(checked));
  }

  static Path file(Sandbox sandbox) {
    return sandbox.home().report().resolve("results.ndjson");
  }

  static Path replays(Sandbox sandbox) {
    return sandbox.home().report().resolve("replays.ndjson");
  }

  /** Keeps them in another copy of the same project, before anything is changed there. */
  void keepIn(Sandbox sandbox) throws IOException {
    Files.createDirectories(file(sandbox).getParent());
    Files.writeString(file(sandbox), text);
    Files.writeString(replays(sandbox), replays);
  }

  /** Whether nothing else is in {@code file}. */
  boolean isIn(Path file) throws IOException {
    return Files.readString(file).equals(text);
  }

  /** Has them say the same of the files as they are now, as if TLC had not minded the change. */
  void agreeWithEverything(Sandbox sandbox) {
    ResultsFile results = ResultsFile.open(file(sandbox));
    for (Model model : models(sandbox)) {
      ResultLine line = lines.get(model.name());
      if (line != null && !line.hash().equals(model.hash())) {
        results.append(withHash(line, model.hash()));
      }
    }
  }

  /** The models, or none where they cannot be read: then nobody will ask. */
  private static List<Model> models(Sandbox sandbox) {
    try {
      return Portfolio.read(sandbox.home().models(), sandbox.home().specs()).models();
    } catch (BadInputException unreadable) {
      return List.of();
    }
  }

  private static ResultLine withHash(ResultLine line, String hash) {
    return new ResultLine(
        line.model(),
        line.spec(),
        hash,
        line.jar(),
        line.tlc(),
        line.properties(),
        line.expected(),
        line.verdict(),
        line.detail(),
        line.agrees(),
        line.differences(),
        line.generated(),
        line.distinct(),
        line.depth(),
        line.workers(),
        line.millis(),
        line.coverage());
  }
}
