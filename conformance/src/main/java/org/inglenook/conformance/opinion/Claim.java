package org.inglenook.conformance.opinion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.Value;

/**
 * A state with steps from it, and what the first judge has said about them.
 *
 * @param name what it is called when the judges disagree
 * @param begin the state, by variable
 * @param steps each by itself, from that state
 * @param accepted numbers, from 1, of the steps that the first judge accepts; 0, the state itself,
 *     is always among them
 */
public record Claim(
    String name, Map<String, Value> begin, List<Observation> steps, Set<Integer> accepted) {
  public Claim {
    begin = new TreeMap<>(begin);
    steps = List.copyOf(steps);
    accepted = new TreeSet<>(accepted);
  }
}
