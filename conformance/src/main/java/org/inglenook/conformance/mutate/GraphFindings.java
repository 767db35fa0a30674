package org.inglenook.conformance.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.GraphVerdict;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * What the properties of the unchanged spec say of a changed graph. In a state that the spec never
 * meant, a property may have no value; the others are asked all the same.
 *
 * @param violations one for each property that breaks
 * @param reached the reach predicates that hold somewhere
 * @param error what could not be evaluated, if anything; else empty
 */
record GraphFindings(List<Exploration.Violation> violations, Set<String> reached, String error) {
  GraphFindings {
    violations = List.copyOf(violations);
  }

  static GraphFindings of(SpecEngine judge, StateGraph graph, Predicates predicates) {
    try {
      GraphVerdict verdict = judge.judge(graph, predicates);
      return new GraphFindings(verdict.violations(), verdict.reached().keySet(), "");
    } catch (EvaluationException e) {
      return oneByOne(judge, graph, predicates);
    }
  }

  private static GraphFindings oneByOne(SpecEngine judge, StateGraph graph, Predicates predicates) {
    List<Exploration.Violation> violations = new ArrayList<>();
    Set<String> reached = new TreeSet<>();
    String error = "";
    for (Predicates one : single(predicates)) {
      try {
        GraphVerdict verdict = judge.judge(graph, one);
        violations.addAll(verdict.violations());
        reached.addAll(verdict.reached().keySet());
      } catch (EvaluationException e) {
        error = error.isEmpty() ? e.getMessage() : error;
      }
    }
    return new GraphFindings(violations, reached, error);
  }

  private static List<Predicates> single(Predicates all) {
    List<Predicates> single = new ArrayList<>();
    all.invariants().forEach(n -> single.add(new Predicates(List.of(n), List.of(), List.of())));
    all.steps().forEach(n -> single.add(new Predicates(List.of(), List.of(n), List.of())));
    all.reached().forEach(n -> single.add(new Predicates(List.of(), List.of(), List.of(n))));
    return single;
  }

  /** The operators of the properties that break. */
  List<String> broken() {
    return violations.stream().map(Exploration.Violation::predicate).toList();
  }
}
