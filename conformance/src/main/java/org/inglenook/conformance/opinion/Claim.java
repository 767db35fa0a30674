package org.inglenook.conformance.opinion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.Value;

/**
 * A piece of behaviour, and what the first judge has said about it.
 *
 * @param name what it is called when the judges disagree
 * @param shape how the steps belong together
 * @param begin what was seen of the state in which it begins
 * @param initial whether that is an initial state; otherwise every variable has been seen
 * @param steps the steps
 * @param accepted numbers, from 1, of the steps that the first judge accepts; 0 is among them if it
 *     accepts the beginning
 */
public record Claim(
    String name,
    Shape shape,
    Map<String, Value> begin,
    boolean initial,
    List<Observation> steps,
    Set<Integer> accepted) {

  /** How steps belong together. */
  public enum Shape {
    /** One after the other: once one is rejected, so are those behind it. */
    PATH,
    /** Each by itself, from the state in which the claim begins. */
    STAR
  }

  public Claim {
    begin = new TreeMap<>(begin);
    steps = List.copyOf(steps);
    accepted = new TreeSet<>(accepted);
  }
}
