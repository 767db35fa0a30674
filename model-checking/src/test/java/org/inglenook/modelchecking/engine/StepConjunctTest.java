package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.modelchecking.engine.Fixture.instance;
import static org.inglenook.modelchecking.engine.Fixture.num;

import java.util.List;
import org.inglenook.modelchecking.engine.StepConjunct.Comparison;
import org.inglenook.modelchecking.engine.StepConjunct.Role;
import org.junit.jupiter.api.Test;

class StepConjunctTest {

  /** A step is one if and only if none of its innermost conjuncts fails. */
  @Test
  void shouldAgreeWithTheActionAsAWhole() {
    for (String spec : List.of("Lamp", "Locks", "Grid")) {
      try (SpecEngine engine = Fixture.open(spec)) {
        StateGraph graph = engine.explore(200);
        for (int from = 0; from < Math.min(graph.states(), 20); from++) {
          for (int to = 0; to < Math.min(graph.states(), 20); to++) {
            for (ActionInstance each : engine.instances()) {
              SpecState s = graph.state(from);
              SpecState t = graph.state(to);
              assertThat(engine.conjuncts(s, each, t).stream().noneMatch(StepConjunct::fails))
                  .as("%s from %s to %s", each, s, t)
                  .isEqualTo(engine.isStep(s, each, t));
            }
          }
        }
      }
    }
  }

  @Test
  void shouldGoDownIntoAnInstance() {
    try (SpecEngine engine = Fixture.open("Lamp")) {
      SpecState lit = new SpecState(List.of(new Value.Bool(true), num(1)));

      StepConjunct guard = failing(engine, lit, "On", lit).get(0);
      StepConjunct update = failing(engine, lit, "Off", lit).get(0);

      assertThat(guard.role()).isEqualTo(Role.GUARD);
      assertThat(guard.conjunct().text()).isEqualTo("~up");
      assertThat(guard.conjunct().place().module()).isEqualTo("Flag");
      assertThat(guard.via()).hasSize(1);
      assertThat(guard.via().get(0).text()).isEqualTo("F!Raise");
      assertThat(guard.via().get(0).place().module()).isEqualTo("Lamp");
      assertThat(update.conjunct().text()).isEqualTo("up' = FALSE");
      assertThat(update.comparison().map(Comparison::observed)).contains(new Value.Bool(true));
    }
  }

  @Test
  void shouldSayWhatANamedPredicateCompares() {
    try (SpecEngine engine = Fixture.open("Lamp")) {
      SpecState worn = new SpecState(List.of(new Value.Bool(false), num(2)));

      StepConjunct guard = failing(engine, worn, "On", worn).get(0);

      assertThat(guard.conjunct().text()).isEqualTo("Few");
      Comparison compared = guard.comparison().orElseThrow();
      assertThat(compared.term()).isEqualTo("times");
      assertThat(compared.relation()).isEqualTo("<");
      assertThat(compared.expected()).isEqualTo(num(2));
      assertThat(compared.observed()).isEqualTo(num(2));
    }
  }

  private static List<StepConjunct> failing(
      SpecEngine engine, SpecState s, String action, SpecState t) {
    return engine.conjuncts(s, instance(action), t).stream().filter(StepConjunct::fails).toList();
  }
}
