package org.inglenook.conformance.trace;

import java.util.Arrays;
import org.inglenook.trace.Trace;

/**
 * Hands each event to whoever has been added meanwhile: a machine wants its listener when it is
 * built, and what listens wants the machine.
 */
public final class RelayTrace implements Trace {
  private Trace[] listeners = {};

  /** Adds a listener, which hears of the steps from now on, after those added before it. */
  public void add(Trace listener) {
    listeners = Arrays.copyOf(listeners, listeners.length + 1);
    listeners[listeners.length - 1] = listener;
  }

  /** Takes all listeners off. */
  public void clear() {
    listeners = new Trace[0];
  }

  @Override
  public void step(String action, int a, int b, int c, int d) {
    for (Trace listener : listeners) {
      listener.step(action, a, b, c, d);
    }
  }
}
