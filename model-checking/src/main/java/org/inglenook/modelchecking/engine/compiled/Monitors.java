package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.graph.Predicate;

/**
 * Judges states and steps by all properties. What reads nothing that has changed is not judged
 * again, nor is {@code [A]_v} where {@code v} has not changed.
 */
final class Monitors {
  private final List<Monitor> monitors = new ArrayList<>();

  /** The parts of one property, in the order in which they are judged. */
  private record Monitor(String name, List<Predicate<Datum[]>> always, List<Step> steps) {}

  /** A part that speaks of steps. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Step(Predicate<Datum[]> whole, Predicate<Datum[]> action, int[] frozen) {
    /** Where the action is false, the whole is asked for what TLC has to complain of. */
    boolean holds(int[] from, int[] to, Datum[] s, Datum[] t) {
      return isFrozen(from, to) || action.holds(from, to, s, t) || whole.holds(from, to, s, t);
    }

    private boolean isFrozen(int[] from, int[] to) {
      for (int variable : frozen) {
        if (from[variable] != to[variable]) {
          return false;
        }
      }
      return frozen.length > 0;
    }
  }

  Monitors(List<CompiledProperty> properties, Frame frame) {
    for (CompiledProperty each : properties) {
      List<Predicate<Datum[]>> always = new ArrayList<>();
      each.always().forEach(part -> always.add(predicate(part, frame, false)));
      List<Step> steps = new ArrayList<>();
      each.steps().forEach(part -> steps.add(step(part, frame)));
      monitors.add(new Monitor(each.name(), always, steps));
    }
  }

  private static Step step(CompiledStep part, Frame frame) {
    return new Step(
        predicate(part.whole(), frame, true), predicate(part.action(), frame, true), part.frozen());
  }

  private static Predicate<Datum[]> predicate(CompiledPredicate part, Frame frame, boolean step) {
    return new Predicate<>(
        part.name(), (now, next) -> part.holds(frame, now, next), part.reads(), step);
  }

  /** The names of what a state breaks. */
  List<String> brokenBy(int[] row, Datum[] state) {
    List<String> broken = new ArrayList<>(0);
    for (Monitor each : monitors) {
      for (Predicate<Datum[]> part : each.always) {
        if (!part.holds(row, state)) {
          broken.add(each.name);
          break;
        }
      }
    }
    return broken;
  }

  /** The names of what a state breaks, after one that breaks nothing. */
  List<String> brokenAfter(int[] from, int[] to, Datum[] state) {
    List<String> broken = new ArrayList<>(0);
    for (Monitor each : monitors) {
      for (Predicate<Datum[]> part : each.always) {
        if (!part.readsTheSame(from, to) && !part.holds(to, state)) {
          broken.add(each.name);
          break;
        }
      }
    }
    return broken;
  }

  /** The names of what a step breaks. */
  List<String> brokenBy(int[] from, int[] to, Datum[] s, Datum[] t) {
    List<String> broken = new ArrayList<>(0);
    for (Monitor each : monitors) {
      for (Step part : each.steps) {
        if (!part.holds(from, to, s, t)) {
          broken.add(each.name);
          break;
        }
      }
    }
    return broken;
  }
}
