package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.engine.SpecState;

/**
 * Explains a step that is none: what may have happened, the likeliest first, with the guard or
 * update that fails, its place in the spec and the values expected and observed; then what differs,
 * and the properties broken.
 */
public final class Diagnosis {
  /** More differences than this are counted, not listed. */
  private static final int MOST_DIFFERENCES = 8;

  private final SpecEngine engine;

  public Diagnosis(SpecEngine engine) {
    this.engine = engine;
  }

  /**
   * Explains why going from {@code before} to {@code observed} is not {@code instance}, which
   * somebody has reported.
   *
   * @return lines of text, most important first
   */
  public List<String> explain(SpecState before, ActionInstance instance, SpecState observed) {
    return explain(RejectedStep.reported(before, instance, observed));
  }

  /** Explains a step of which more is known; lines of text, most important first. */
  public List<String> explain(RejectedStep step) {
    return explain(step, rank(step));
  }

  /** Explains a step by what {@link #rank} has found. */
  public List<String> explain(RejectedStep step, List<Explanation> ranked) {
    List<String> lines = new ArrayList<>(ExplanationText.of(ranked));
    if (step.reported().isPresent()) {
      ActionInstance instance = step.reported().get();
      SpecState after = completed(step.before(), instance, step.observed());
      SpecState expected = engine.successor(step.before(), instance);
      List<String> differences =
          expected == null
              ? differences(step.before(), after, "before")
              : differences(expected, after, "expected");
      differences.stream().filter(line -> !lines.contains("  " + line)).forEach(lines::add);
      for (SpecProperty property : broken(step.before(), after)) {
        lines.add(
            "breaks " + property.id() + " " + property.title() + " (" + property.place() + ")");
      }
    }
    return lines;
  }

  /** What may have happened, the likeliest first. */
  public List<Explanation> rank(RejectedStep step) {
    return new Ranking(engine).rank(step);
  }

  /**
   * A line for each innermost place where two states differ; a count of those past the first few.
   *
   * @param word what {@code expected} is called
   */
  public List<String> differences(SpecState expected, SpecState observed, String word) {
    List<String> lines = new ArrayList<>();
    for (ValueDiff.Place place : places(expected, observed)) {
      lines.add(
          place.path() + ": " + word + " " + place.expected() + ", observed " + place.observed());
    }
    return atMost(lines);
  }

  /** Where two states differ, history apart. */
  private List<ValueDiff.Place> places(SpecState expected, SpecState observed) {
    List<ValueDiff.Place> places = new ArrayList<>();
    for (int i = 0; i < expected.values().size(); i++) {
      String name = engine.variables().get(i);
      if (!engine.module().auxiliary().contains(name)) {
        places.addAll(ValueDiff.of(name, expected.values().get(i), observed.values().get(i)));
      }
    }
    return places;
  }

  private static List<String> atMost(List<String> lines) {
    if (lines.size() <= MOST_DIFFERENCES) {
      return lines;
    }
    int more = lines.size() - MOST_DIFFERENCES;
    List<String> first = new ArrayList<>(lines.subList(0, MOST_DIFFERENCES));
    first.add("and " + more + (more == 1 ? " difference more" : " differences more"));
    return first;
  }

  /** Ids of the safety properties that {@code observed}, or the step to it, breaks. */
  public List<String> brokenIds(SpecState before, ActionInstance instance, SpecState observed) {
    return broken(before, completed(before, instance, observed)).stream()
        .map(SpecProperty::id)
        .toList();
  }

  private List<SpecProperty> broken(SpecState before, SpecState after) {
    return engine.module().properties().stream()
        .filter(property -> isBroken(property, before, after))
        .toList();
  }

  /** A property that cannot be evaluated there, since nothing is as it should be, is broken. */
  private boolean isBroken(SpecProperty property, SpecState before, SpecState after) {
    try {
      return !holds(property, before, after);
    } catch (EvaluationException e) {
      return true;
    }
  }

  private boolean holds(SpecProperty property, SpecState before, SpecState after) {
    if (property.kind() == Kind.INVARIANT) {
      return engine.holds(property.name(), after);
    }
    return !isJudged(property)
        || before.equals(after)
        || engine.holdsStep(property.name(), before, after);
  }

  /**
   * Links are judged only where the model lists them: what the abstract spec can choose from may be
   * too much to try in the large models of workloads.
   */
  private boolean isJudged(SpecProperty property) {
    return property.kind() == Kind.STEP
        || (property.kind() == Kind.LINK && engine.configured().steps().contains(property.name()));
  }

  /** The observed state, with the history of whoever takes steps of this action. */
  private SpecState completed(SpecState before, ActionInstance instance, SpecState observed) {
    return new Completion(engine, Set.of()).complete(before, instance, observed);
  }
}
