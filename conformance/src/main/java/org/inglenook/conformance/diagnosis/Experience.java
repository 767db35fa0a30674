package org.inglenook.conformance.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecState;

/**
 * How production code treats the guards of one action where the spec forbids it, and where it was
 * right about the same instance.
 *
 * @param answers for each guard, by its place, what production code answered where that guard alone
 *     was false, and how often; {@code NONE} says that it took the step
 * @param right states in which production code treated the same instance as the spec does
 */
public record Experience(
    Map<SpecModule.Place, SortedMap<String, Integer>> answers, List<Judged> right) {

  /** Nothing is known. */
  public static final Experience NONE = new Experience(Map.of(), List.of());

  /** What production code answers to a step that it takes. */
  public static final String TAKEN = "NONE";

  public Experience {
    answers = Map.copyOf(answers);
    right = List.copyOf(right);
  }

  /** A state in which production code was right, and whether it took the step there. */
  public record Judged(SpecState state, boolean taken) {}

  /** In what share of the cases in which {@code guard} alone was false the answer was this one. */
  double share(SpecModule.Place guard, String answer) {
    SortedMap<String, Integer> counts = answers.getOrDefault(guard, new TreeMap<>());
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    return sum == 0 ? 0 : (double) counts.getOrDefault(answer, 0) / sum;
  }

  /** Whether there was a case in which {@code guard} alone was false. */
  boolean knows(SpecModule.Place guard) {
    return answers.containsKey(guard);
  }

  /** Whether production code has obeyed {@code guard} when it alone was false. */
  boolean obeyed(SpecModule.Place guard) {
    return answers.getOrDefault(guard, new TreeMap<>()).keySet().stream()
        .anyMatch(answer -> !answer.equals(TAKEN));
  }
}
