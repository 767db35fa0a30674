package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.tlc.TlcRunner;

/**
 * Asks a forked TLC what it thinks of traces. It judges steps, values and invariants; properties of
 * steps it does not know.
 */
public final class SecondTraceJudge {
  private final SpecEngine engine;
  private final Fork fork;
  private final TraceModule module;

  /**
   * @param cfg of the model that judges
   * @param moduleFolders where modules that it names are looked for, after its own folder
   * @param engine of the same model: says how things are called
   * @param invariants operators that must hold in every state of an explanation; none where they
   *     are known to hold in every state that can be reached
   */
  public SecondTraceJudge(
      TlcRunner runner,
      Path cfg,
      List<Path> moduleFolders,
      SpecEngine engine,
      List<String> invariants) {
    this.engine = engine;
    fork = new Fork(runner, cfg, moduleFolders);
    module = new TraceModule(fork, engine.variables(), engine.instances(), List.copyOf(invariants));
  }

  /**
   * Reads a trace, for {@link #judge}.
   *
   * @throws OpinionException when it is too long
   */
  public SeenTrace read(TraceSource source, JudgeOptions options) throws IOException {
    return new TraceReading(engine, source, options).read();
  }

  /**
   * The verdicts, in one run; some hundreds are best, since a fork costs a second. Needs no engine,
   * so that another thread may use that meanwhile.
   *
   * @throws OpinionException when TLC does not come to an end with them
   */
  public List<SecondVerdict> judge(List<SeenTrace> traces) {
    long records = traces.stream().mapToLong(trace -> trace.records().size()).sum();
    int[] explained = new int[traces.size()];
    for (int[] row : fork.run(module.text(traces), traces.size(), records)) {
      explained[row[0] - 1] = Math.max(explained[row[0] - 1], row[1]);
    }
    List<SecondVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < explained.length; i++) {
      verdicts.add(new SecondVerdict(verdict(traces.get(i), explained[i]), explained[i]));
    }
    return verdicts;
  }

  private static Verdict verdict(SeenTrace trace, int explained) {
    if (explained < trace.records().size()) {
      return Verdict.REJECTED;
    }
    return trace.readable() ? Verdict.CONFORMS : Verdict.UNREADABLE;
  }
}
