package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Trace;

/** Keeps every step of a run as a line: cycle, action, arguments. */
final class StepLines implements Trace {
  private final Clock clock;
  private final List<String> lines = new ArrayList<>();

  StepLines(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void step(String action, int a, int b, int c, int d) {
    lines.add(String.format(Locale.ROOT, "%d %s %d %d %d %d", clock.now(), action, a, b, c, d));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
