package org.inglenook.conformance.labelled;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.conformance.journal.Complaints;
import org.inglenook.conformance.journal.Journal;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.TreeHash;

/**
 * The folder of a trace set: the traces, the labels when all are written, and the journal, which
 * knows of each trace that is whole, and what was said of it. A run that was killed goes on when
 * its folder is opened again; the one trace that was being written then is written anew. A folder
 * with anything else in it is refused as it is.
 */
final class TraceFolder implements AutoCloseable {
  /** What is known of the traces. */
  static final String JOURNAL = "journal.ndjson";

  private static final String DRAFT = TraceSet.LABELS + ".draft";

  private final Path folder;
  private final Map<String, KeptModel> models = new LinkedHashMap<>();
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final Journal journal;
  private Optional<KeptModel> last = Optional.empty();

  /**
   * Opens the folder, which is made if it is not there.
   *
   * @param header of its journal
   * @param count how many traces there will be
   * @throws BadInputException when something else is in it, or something in it was altered
   */
  TraceFolder(Path folder, JsonObject header, int count) throws IOException {
    this.folder = folder;
    requireOurs();
    Files.createDirectories(folder);
    journal = new Journal(folder.resolve(JOURNAL), header, "command", this::take);
    try {
      verify(count);
    } catch (IOException | BadInputException e) {
      journal.close();
      throw e;
    }
  }

  /** Without a journal, nothing may be there. */
  private void requireOurs() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw foreign(folder);
    }
    Path begun = folder.resolve(JOURNAL);
    if (Files.isRegularFile(begun) && Files.size(begun) > 0) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.anyMatch(file -> !file.equals(begun))) {
        throw foreign(folder);
      }
    }
  }

  private static BadInputException foreign(Path place) {
    return new BadInputException(
        place.toString(),
        "there is something of that name already, and nothing is overwritten",
        "Name a folder that does not exist or is empty, or one where the same command has begun");
  }

  private void take(JsonObject row, int line, Journal.Place place) {
    if (row.has(TraceRows.MODEL)) {
      begin(TraceRows.model(row));
    } else if (row.has(TraceRows.LABEL)) {
      String file = TraceRows.file(row);
      if (!file.equals(last.orElseThrow().next())) {
        throw new IllegalStateException("not in order: " + file);
      }
      remember(TraceRows.facts(row), file, TraceRows.digest(row));
    } else {
      find(TraceRows.judged(row)).orElseThrow().add(TraceRows.rulings(row));
    }
  }

  private void begin(KeptModel model) {
    models.put(model.name(), model);
    last = Optional.of(model);
  }

  private void remember(TraceFacts trace, String file, String digest) {
    digests.put(file, digest);
    labels.add(trace.label(file).toString());
    last.orElseThrow().add(trace);
  }

  /** Everything is as it was written, and nothing else is there but what was being written. */
  private void verify(int count) throws IOException {
    for (Map.Entry<String, String> each : digests.entrySet()) {
      Path file = folder.resolve(each.getKey());
      if (!Files.isRegularFile(file) || !TreeHash.ofFile(file).equals(each.getValue())) {
        throw altered(file);
      }
    }
    Set<Path> known = new HashSet<>();
    known.add(folder);
    known.add(folder.resolve(JOURNAL));
    models.keySet().forEach(model -> known.add(folder.resolve(model)));
    digests.keySet().forEach(file -> known.add(folder.resolve(file)));
    if (digests.size() < count) {
      last.ifPresent(model -> known.add(folder.resolve(model.next())));
    } else {
      known.add(folder.resolve(DRAFT));
      known.add(folder.resolve(TraceSet.LABELS));
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.toList()) {
        if (!known.contains(file)) {
          throw foreign(file);
        }
      }
    }
    Path written = folder.resolve(TraceSet.LABELS);
    if (Files.exists(written) && !Files.readString(written).equals(labels())) {
      throw altered(written);
    }
  }

  private static BadInputException altered(Path file) {
    return new BadInputException(
        file.toString(), "this is not what was written here", Complaints.ADVICE);
  }

  /** What is known of a model; empty when nothing is. */
  Optional<KeptModel> find(String model) {
    return Optional.ofNullable(models.get(model));
  }

  /** Begins with a model. */
  KeptModel add(String model, int states) {
    KeptModel begun = new KeptModel(model, states);
    journal.add(TraceRows.of(begun));
    begin(begun);
    return begun;
  }

  /** Writes the next trace of the model that was begun last. */
  void add(LabelledTrace trace) throws IOException {
    String file = last.orElseThrow().next();
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, trace.text());
    String digest = TreeHash.ofFile(path);
    journal.add(TraceRows.of(trace.facts(), file, digest));
    remember(trace.facts(), file, digest);
  }

  /** Keeps what was said of the next traces of a model. */
  void add(KeptModel model, Judges.Rulings rulings) {
    journal.add(TraceRows.of(model, rulings));
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  /** Writes the labels, when all traces are there. */
  void finish() throws IOException {
    Path draft = folder.resolve(DRAFT);
    Files.writeString(draft, labels());
    Files.move(draft, folder.resolve(TraceSet.LABELS), StandardCopyOption.ATOMIC_MOVE);
  }

  private String labels() {
    return String.join("\n", labels) + "\n";
  }

  @Override
  public void close() {
    journal.close();
  }
}
