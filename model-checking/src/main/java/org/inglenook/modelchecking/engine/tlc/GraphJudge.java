package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.GraphVerdict;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;
import tlc2.tool.TLCState;
import util.UniqueString;

/**
 * Judges graphs that other engines explored. Values are numbered across all graphs, so that an
 * answer given once serves all of them.
 */
final class GraphJudge {
  private final UniqueString[] variables;
  private final NamedPredicates names;
  private final PredicateFactory factory;
  private final ValueTable[] tables;

  GraphJudge(UniqueString[] variables, NamedPredicates names, PredicateFactory factory) {
    this.variables = variables;
    this.names = names;
    this.factory = factory;
    tables = new ValueTable[variables.length];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new ValueTable();
    }
  }

  GraphVerdict judge(StateGraph graph, Predicates predicates) {
    Judge judge = new Judge(factory, names, predicates, graph::pathTo);
    int[][] rows = new int[graph.states()][];
    TLCState[] states = new TLCState[graph.states()];
    convert(graph, rows, states);
    for (int number = 0; number < states.length; number++) {
      if (number < graph.initialStates()) {
        judge.initialState(number, rows[number], states[number]);
      }
      judge.state(number, rows[number], states[number]);
      steps(graph, number, rows, states, judge);
    }
    return new GraphVerdict(judge.violations(), judge.reached());
  }

  private static void steps(
      StateGraph graph, int number, int[][] rows, TLCState[] states, Judge judge) {
    for (int instance = 0; instance < graph.instances().size(); instance++) {
      int target = graph.target(number, instance);
      if (target >= 0) {
        judge.step(
            new Judge.Step(
                number,
                instance,
                target,
                rows[number],
                rows[target],
                states[number],
                states[target]));
      }
    }
  }

  /** A graph holds each of its values once, so identity is enough to know one again. */
  private void convert(StateGraph graph, int[][] rows, TLCState[] states) {
    List<Map<Value, Integer>> numbers = new ArrayList<>();
    for (int i = 0; i < variables.length; i++) {
      numbers.add(new IdentityHashMap<>());
    }
    for (int number = 0; number < states.length; number++) {
      SpecState state = graph.state(number);
      int[] row = new int[variables.length];
      TLCState converted = TLCState.Empty.createEmpty();
      for (int i = 0; i < row.length; i++) {
        ValueTable table = tables[i];
        Value value = state.values().get(i);
        row[i] = numbers.get(i).computeIfAbsent(value, each -> table.numberOf(Values.tlc(each)));
        converted.bind(variables[i], table.value(row[i]));
      }
      rows[number] = row;
      states[number] = converted;
    }
  }
}
