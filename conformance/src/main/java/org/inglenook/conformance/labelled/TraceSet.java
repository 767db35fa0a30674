package org.inglenook.conformance.labelled;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

  /** Traces in one run of the second judge, whose parser takes its time over more; kept at once. */
  private static final int BATCH = 500;

  private final Path folder;
  private final long seed;
  private final Optional<TlcRunner> second;
  private final Consumer<String> progress;
  private final Table table;
  private final List<OfModel> written = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param folder where they go; made if it is not there, else it has to be empty, or what the same
   *     has left
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
   * Writes {@code count} traces, as many of each model, and has them judged. What an interrupted
   * run of the same has left in the folder is kept.
   *
   * @throws BadInputException when the folder has something else in it, or a model is too large
   */
  public TraceSetOutcome write(List<Model> models, int count) throws IOException {
    JsonObject header = TraceSetHeader.of(models, count, seed, second);
    try (TraceFolder traces = new TraceFolder(folder, header, count)) {
      for (int i = 0; i < models.size(); i++) {
        int share = count / models.size() + (i < count % models.size() ? 1 : 0);
        if (share > 0) {
          of(models.get(i), share, traces);
        }
      }
      traces.finish();
    }
    return new TraceSetOutcome(seed, written, table.rows(), wrong);
  }

  private void of(Model model, int count, TraceFolder traces) throws IOException {
    Optional<KeptModel> kept = traces.find(model.name());
    boolean done = kept.isPresent() && kept.get().judged() == count;
    KeptModel all = done ? kept.get() : made(model, count, traces);
    written.add(new OfModel(model.name(), all.states(), count));
    for (int i = 0; i < count; i++) {
      table.count(all.trace(i), all.first(i), all.second(i));
      compare(all, i);
    }
  }

  private KeptModel made(Model model, int count, TraceFolder traces) throws IOException {
    tell(model, "exploring");
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      StateGraph graph = engine.explore(MOST_STATES);
      if (!graph.complete()) {
        throw new BadInputException(
            model.cfg().toString(),
            "more than " + MOST_STATES + " states",
            "Name a smaller model, such as one for replay");
      }
      KeptModel all =
          traces.find(model.name()).orElseGet(() -> traces.add(model.name(), graph.states()));
      if (all.traces() < count) {
        draw(model, count, new Generator(engine, graph, model.spec(), model.name(), seed), traces);
      }
      judge(model, count, new Judges(engine, model, second), traces);
      return all;
    }
  }

  private void draw(Model model, int count, Generator generator, TraceFolder traces)
      throws IOException {
    KeptModel all = traces.find(model.name()).orElseThrow();
    while (all.traces() < count) {
      traces.add(generator.trace(all.traces()));
      tell(model, String.format(Locale.ROOT, "%,d of %,d traces written", all.traces(), count));
    }
  }

  /** Once the second judge has failed, it is not asked again, and nothing more is kept. */
  private void judge(Model model, int count, Judges judges, TraceFolder traces) throws IOException {
    KeptModel all = traces.find(model.name()).orElseThrow();
    boolean answers = true;
    while (all.judged() < count) {
      int from = all.judged();
      List<Path> files =
          IntStream.range(from, Math.min(from + BATCH, count))
              .mapToObj(number -> traces.path(all.file(number)))
              .toList();
      Judges.Rulings rulings =
          judges.about(files, answers, done -> judged(model, from + done, count));
      all.add(rulings);
      rulings.trouble().ifPresent(why -> wrong.add(model.name() + ": " + why));
      answers = answers && rulings.trouble().isEmpty();
      if (answers) {
        traces.add(all, rulings);
      }
    }
  }

  private void judged(Model model, int done, int count) {
    tell(model, String.format(Locale.ROOT, "%,d of %,d judged", done, count));
  }

  private void compare(KeptModel all, int number) {
    TraceFacts trace = all.trace(number);
    Ruling first = all.first(number);
    Optional<Ruling> other = all.second(number);
    boolean right = first.isRightAbout(trace);
    if (right && other.map(ruling -> ruling.isRightAbout(trace)).orElse(true)) {
      return;
    }
    Ruling label = new Ruling(trace.kind().label().verdict(), trace.explained());
    wrong.add(
        "%s: the label says %s, this JVM %s%s"
            .formatted(
                Path.of(all.file(number)),
                label,
                first,
                other.map(ruling -> ", a forked TLC " + ruling).orElse("")));
  }

  private void tell(Model model, String what) {
    progress.accept(model.name() + ": " + what);
  }
}
