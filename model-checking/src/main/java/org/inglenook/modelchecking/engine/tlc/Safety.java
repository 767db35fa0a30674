package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.graph.Predicate;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Judges any state and step by invariants and properties of steps, as often as asked. */
final class Safety {
  private final Map<String, List<Predicate<TLCState>>> always = new LinkedHashMap<>();
  private final Map<String, List<Predicate<TLCState>>> steps = new LinkedHashMap<>();

  Safety(PredicateFactory factory, NamedPredicates names, Predicates judged) {
    for (String name : judged.invariants()) {
      always.put(name, factory.whole(name, List.of(names.state(name))));
    }
    for (String name : judged.steps()) {
      PropertyParts parts = names.step(name);
      always.computeIfAbsent(name, unused -> factory.whole(name, parts.always));
      List<Predicate<TLCState>> each = new ArrayList<>();
      for (Action part : parts.steps) {
        each.add(factory.step(name, part));
      }
      steps.put(name, each);
    }
  }

  /** The names of what {@code state} breaks. */
  List<String> brokenBy(int[] row, TLCState state) {
    List<String> broken = new ArrayList<>(0);
    for (Map.Entry<String, List<Predicate<TLCState>>> each : always.entrySet()) {
      for (Predicate<TLCState> part : each.getValue()) {
        if (!part.holds(row, state)) {
          broken.add(each.getKey());
          break;
        }
      }
    }
    return broken;
  }

  /** The names of what the step from {@code s} to {@code t} breaks, given with their rows. */
  List<String> brokenBy(int[] from, int[] to, TLCState s, TLCState t) {
    List<String> broken = new ArrayList<>(0);
    for (Map.Entry<String, List<Predicate<TLCState>>> each : steps.entrySet()) {
      for (Predicate<TLCState> part : each.getValue()) {
        if (!part.holds(from, to, s, t)) {
          broken.add(each.getKey());
          break;
        }
      }
    }
    return broken;
  }
}
