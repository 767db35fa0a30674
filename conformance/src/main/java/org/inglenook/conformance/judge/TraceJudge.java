package org.inglenook.conformance.judge;

import java.io.IOException;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;

/**
 * Judges traces by a model: is there a behaviour of the spec that keeps the safety properties which
 * the model lists, and shows what the trace shows?
 *
 * <p>What was evaluated for one trace is known for the next. Used by one thread at a time.
 */
public final class TraceJudge {
  private final Model model;
  private final JudgeOptions options;

  /** A judge by the model that {@code engine} has opened. */
  public TraceJudge(SpecEngine engine, JudgeOptions options) {
    model = new Model(engine);
    this.options = options;
  }

  /**
   * Judges {@code trace} up to its end, or to the first record that nothing explains, or to where
   * it cannot be read.
   *
   * @param file what the trace is called in messages
   */
  public JudgeReport judge(TraceSource trace, String file, Watcher watcher) throws IOException {
    return judge(trace, file, watcher, Waypoints.NONE);
  }

  /** The same from the last of {@code waypoints} on, if there is one, where {@code trace} is. */
  public JudgeReport judge(TraceSource trace, String file, Watcher watcher, Waypoints waypoints)
      throws IOException {
    model.makeRoom();
    return new TraceRun(model, trace, file, options, watcher, waypoints).judge();
  }
}
