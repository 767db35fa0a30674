package org.inglenook.conformance.trace;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.trace.Trace;

/**
 * Hands each event to whoever has been added meanwhile, and wants to hear of it: a machine wants
 * its listener when it is built, and what listens wants the machine.
 */
public final class RelayTrace implements Trace {
  private final List<Trace> listeners = new ArrayList<>();

  /** By action, since hardly anybody wants to hear of the most frequent ones. */
  private final ByAction<Trace[]> concerned = new ByAction<>(this::concerned);

  /** Adds a listener, which hears of the steps from now on, after those added before it. */
  public void add(Trace listener) {
    listeners.add(listener);
    concerned.clear();
  }

  /** Takes all listeners off. */
  public void clear() {
    listeners.clear();
    concerned.clear();
  }

  @Override
  public void step(String action, int a, int b, int c, int d) {
    for (Trace listener : concerned.of(action)) {
      listener.step(action, a, b, c, d);
    }
  }

  private Trace[] concerned(String action) {
    return listeners.stream().filter(each -> wants(each, action)).toArray(Trace[]::new);
  }

  private static boolean wants(Trace listener, String action) {
    return !(listener instanceof SelectiveTrace selective) || selective.concerns(action);
  }
}
