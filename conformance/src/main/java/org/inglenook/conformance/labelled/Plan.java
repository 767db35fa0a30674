package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.List;

/**
 * Which class comes next: all of them in turn, each once with everything observed and once with
 * little; legal ones four times, since no legal trace may be rejected.
 *
 * @param kind the class
 * @param whole whether everything is observed
 */
record Plan(TraceClass kind, boolean whole) {
  private static final int LEGAL_TIMES = 4;

  /** One turn. */
  static List<Plan> turn() {
    List<Plan> turn = new ArrayList<>();
    for (TraceClass kind : TraceClass.values()) {
      for (int i = 0; i < (kind == TraceClass.LEGAL ? LEGAL_TIMES : 1); i++) {
        turn.add(new Plan(kind, true));
        turn.add(new Plan(kind, false));
      }
    }
    return turn;
  }
}
