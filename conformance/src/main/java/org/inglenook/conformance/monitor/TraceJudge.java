package org.inglenook.conformance.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.trace.TraceLine;
import org.inglenook.conformance.trace.TraceReader;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/** Judges a recorded trace as a {@link Monitor} judges a running workload. */
public final class TraceJudge {
  private final SpecEngine engine;
  private final String file;
  private final Set<ActionInstance> known;

  /**
   * @param file what the trace is called in messages
   */
  public TraceJudge(SpecEngine engine, String file) {
    this.engine = engine;
    this.file = file;
    known = Set.copyOf(engine.instances());
  }

  /**
   * Judges every step of {@code trace}.
   *
   * @throws BadInputException when the trace is not one of this spec
   */
  public MonitorReport judge(TraceReader trace) throws IOException {
    long start = System.nanoTime();
    Optional<TraceLine> first = trace.next();
    if (first.isEmpty()) {
      throw new BadInputException(file, "the trace has no state", "Record it again");
    }
    Follower follower = new Follower(engine, changed(first.get(), engine.initial().get(0)));
    for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
      TraceLine step = line.get();
      SpecState before = follower.state();
      follower.follow(
          instance(step), step.cycle(), history -> changed(step, withHistory(before, history)));
    }
    return new MonitorReport(
        trace.describes().spec(),
        follower.steps(),
        0,
        System.nanoTime() - start,
        follower.rejection());
  }

  private ActionInstance instance(TraceLine line) {
    ActionInstance step =
        line.step().orElseThrow(() -> bad(line, "a step without an action", "Record it again"));
    if (!known.contains(step)) {
      throw bad(line, "no step of this model: " + step, "Judge it with the model it was made for");
    }
    return step;
  }

  /** The state before, with the history variables of {@code history}. */
  private SpecState withHistory(SpecState before, SpecState history) {
    List<Value> values = new ArrayList<>(before.values());
    for (String name : engine.module().auxiliary()) {
      int index = engine.variables().indexOf(name);
      values.set(index, history.values().get(index));
    }
    return new SpecState(values);
  }

  private SpecState changed(TraceLine line, SpecState from) {
    List<Value> values = new ArrayList<>(from.values());
    for (Map.Entry<String, Value> entry : line.set().entrySet()) {
      int index = engine.variables().indexOf(entry.getKey());
      if (index < 0) {
        throw bad(
            line, "no variable of this spec: " + entry.getKey(), "Judge it with its own spec");
      }
      values.set(index, entry.getValue());
    }
    return new SpecState(values);
  }

  private BadInputException bad(TraceLine line, String what, String advice) {
    return new BadInputException(file + ", line " + line.number(), what, advice);
  }
}
