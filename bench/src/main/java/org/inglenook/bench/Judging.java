package org.inglenook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.RandomTrace;
import org.inglenook.conformance.judge.TraceJudge;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.judge.Watcher;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A judge of traces of {@code spec/Memory.tla}, and random walks of its model, read and on disk.
 */
@State(Scope.Thread)
public class Judging {
  static final int STEPS = 5_000;
  static final int EVENTS = 500;
  private static final String MODEL = "MCMemoryReplayDomains";

  /** Three of seven variables: some dozens of states fit at once. */
  private static final List<String> PART = List.of("pt", "holder", "tlb");

  private SpecEngine engine;
  private TraceJudge warm;
  private Path events;
  private InMemory complete;
  private InMemory partial;

  /** Opens the model and walks. */
  @Setup
  public void open() throws IOException {
    engine = open(Home.locate());
    warm = new TraceJudge(engine, JudgeOptions.STANDARD);
    events = walk(engine, engine.variables(), true, EVENTS);
    complete = InMemory.of(walk(engine, engine.variables(), true, STEPS));
    partial = InMemory.of(walk(engine, PART, false, STEPS));
  }

  static Path model(Home home) {
    return home.models().resolve(MODEL + ".cfg");
  }

  static SpecEngine open(Home home) {
    return SpecEngine.open(model(home), List.of(home.specs()));
  }

  /** The trace of 500 events. */
  static InMemory events(SpecEngine engine) throws IOException {
    return InMemory.of(walk(engine, engine.variables(), true, EVENTS));
  }

  private static Path walk(SpecEngine engine, List<String> shown, boolean actions, int steps)
      throws IOException {
    final Path file = Files.createTempFile("walk", ".ndjson");
    file.toFile().deleteOnExit();
    new RandomTrace(engine, shown, actions).write(file, Long.MAX_VALUE, steps + 1L, 1);
    return file;
  }

  /** Closes the model. */
  @TearDown
  public void close() {
    engine.close();
  }

  JudgeReport complete() throws IOException {
    return judged(warm, complete.again());
  }

  JudgeReport completeAnew() throws IOException {
    return judged(new TraceJudge(engine, JudgeOptions.STANDARD), complete.again());
  }

  JudgeReport partial() throws IOException {
    return judged(warm, partial.again());
  }

  JudgeReport events() throws IOException {
    try (TraceSource source = TraceFile.open(events)) {
      return judged(warm, source);
    }
  }

  private static JudgeReport judged(TraceJudge judge, TraceSource trace) throws IOException {
    final JudgeReport report = judge.judge(trace, "walk", Watcher.NOBODY);
    if (report.verdict() != Verdict.CONFORMS) {
      throw new IllegalStateException("a walk of the model does not conform: " + report);
    }
    return report;
  }

  /** A trace that has been read. */
  static final class InMemory implements TraceSource {
    private final TraceDescription description;
    private final List<TraceRecord> records = new ArrayList<>();
    private int next;

    private InMemory(TraceDescription description) {
      this.description = description;
    }

    static InMemory of(Path file) throws IOException {
      try (TraceSource source = TraceFile.open(file)) {
        final InMemory read = new InMemory(source.describes());
        for (Optional<TraceRecord> each = source.next(); each.isPresent(); each = source.next()) {
          read.records.add(each.get());
        }
        return read;
      }
    }

    /** The same trace, but for the record at {@code index}. */
    InMemory with(int index, TraceRecord other) {
      final InMemory changed = new InMemory(description);
      changed.records.addAll(records);
      changed.records.set(index, other);
      return changed;
    }

    TraceRecord get(int index) {
      return records.get(index);
    }

    InMemory again() {
      next = 0;
      return this;
    }

    @Override
    public TraceDescription describes() {
      return description;
    }

    @Override
    public Optional<TraceRecord> next() {
      return next == records.size() ? Optional.empty() : Optional.of(records.get(next++));
    }

    @Override
    public long bytesRead() {
      return next;
    }

    @Override
    public void close() {}
  }
}
