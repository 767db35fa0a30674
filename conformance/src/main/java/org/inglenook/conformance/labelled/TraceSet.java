package org.inglenook.conformance.labelled;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inglenook.conformance.labelled.TraceSetOutcome.OfModel;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** Writes labelled traces of models into a folder, and holds what judges say against the labels. */
public final class TraceSet {
  /** The file with the labels. */
  public static final String LABELS = "labels.ndjson";

  /** Larger graphs take too much memory. */
  private static final int MOST_STATES = 100_000;

  private final Path folder;
  private final long seed;
  private final Optional<TlcRunner> second;
  private final Consumer<String> progress;
  private final Table table;
  private final List<OfModel> written = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param folder where they go; made if it is not there, else it has to be empty
   * @param second forks a second judge; empty when there is to be none
   * @param progress hears what is being done
   */
  public TraceSet(Path folder, long seed, Optional<TlcRunner> second, Consumer<String> progress) {
    this.folder = folder;
    this.seed = seed;
    this.second = second;
    this.progress = progress;
    table = new Table(second.isPresent());
  }

  /**
   * Writes {@code count} traces, as many of each model, and has them judged.
   *
   * @throws BadInputException when the folder has something in it, or a model is too large
   */
  public TraceSetOutcome write(List<Model> models, int count) throws IOException {
    prepare();
    try (Writer labels = Files.newBufferedWriter(folder.resolve(LABELS))) {
      for (int i = 0; i < models.size(); i++) {
        int share = count / models.size() + (i < count % models.size() ? 1 : 0);
        if (share > 0) {
          of(models.get(i), share, labels);
        }
      }
    }
    return new TraceSetOutcome(seed, written, table.rows(), wrong);
  }

  private void prepare() throws IOException {
    if (Files.exists(folder) && !isEmptyFolder()) {
      throw new BadInputException(
          folder.toString(),
          "there is something of that name already, and nothing is overwritten",
          "Name a folder that does not exist or is empty");
    }
    Files.createDirectories(folder);
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void of(Model model, int count, Writer labels) throws IOException {
    tell(model, "exploring");
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      StateGraph graph = engine.explore(MOST_STATES);
      if (!graph.complete()) {
        throw new BadInputException(
            model.cfg().toString(),
            "more than " + MOST_STATES + " states",
            "Name a smaller model, such as one for replay");
      }
      Generator generator = new Generator(engine, graph, model.spec(), model.name(), seed);
      List<LabelledTrace> traces = new ArrayList<>();
      List<Path> files = new ArrayList<>();
      Files.createDirectory(folder.resolve(model.name()));
      for (int i = 0; i < count; i++) {
        traces.add(generator.trace(i));
        files.add(save(model, i, traces.get(i), labels));
        tell(model, String.format(Locale.ROOT, "%,d of %,d traces written", i + 1, count));
      }
      written.add(new OfModel(model.name(), graph.states(), count));
      judge(model, new Judges(engine, model, second), traces, files);
    }
  }

  private Path save(Model model, int number, LabelledTrace trace, Writer labels)
      throws IOException {
    String name = String.format(Locale.ROOT, "%s/%05d.ndjson", model.name(), number + 1);
    labels.write(trace.label(name) + "\n");
    return Files.writeString(folder.resolve(name), trace.text());
  }

  private void judge(Model model, Judges judges, List<LabelledTrace> traces, List<Path> files)
      throws IOException {
    Judges.Rulings rulings = judges.about(files, text -> tell(model, text));
    rulings.trouble().ifPresent(why -> wrong.add(model.name() + ": " + why));
    for (int i = 0; i < traces.size(); i++) {
      Optional<Ruling> other =
          rulings.second().isEmpty() ? Optional.empty() : Optional.of(rulings.second().get(i));
      table.count(traces.get(i), rulings.first().get(i), other);
      compare(files.get(i), traces.get(i), rulings.first().get(i), other);
    }
  }

  private void compare(Path file, LabelledTrace trace, Ruling first, Optional<Ruling> other) {
    boolean right = first.isRightAbout(trace);
    if (right && other.map(ruling -> ruling.isRightAbout(trace)).orElse(true)) {
      return;
    }
    Ruling label = new Ruling(trace.kind().label().verdict(), trace.explained());
    wrong.add(
        "%s: the label says %s, this JVM %s%s"
            .formatted(
                folder.relativize(file),
                label,
                first,
                other.map(ruling -> ", a forked TLC " + ruling).orElse("")));
  }

  private void tell(Model model, String what) {
    progress.accept(model.name() + ": " + what);
  }
}
