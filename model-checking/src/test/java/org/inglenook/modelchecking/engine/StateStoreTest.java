package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateStoreTest {
  private static final Predicates JUDGED =
      new Predicates(
          List.of("TypeOK", "FewWait"), List.of("LogGrows", "NoCrash", "IsFlag"), List.of());

  @Test
  void shouldStepAsTheEngineDoes() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.store(Predicates.NONE);
      StateGraph graph = engine.explore(1_000);

      for (int state = 0; state < graph.states(); state++) {
        SpecState from = graph.state(state);
        int number = store.add(from);
        assertThat(store.state(number)).isEqualTo(from);
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < graph.instances().size(); i++) {
          int target = store.successor(number, i);
          SpecState expected = engine.successor(from, graph.instances().get(i));
          assertThat(target == StateStore.NONE ? null : store.state(target)).isEqualTo(expected);
          assertThat(store.successor(number, i)).isEqualTo(target);
          if (target != StateStore.NONE) {
            steps.addAll(List.of(i, target));
          }
        }
        assertThat(Arrays.stream(store.successors(number)).boxed().toList()).isEqualTo(steps);
      }
      assertThat(graph.complete()).isTrue();
    }
  }

  @Test
  void shouldJudgeAsTheEngineDoes() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.store(JUDGED);
      StateGraph graph = engine.explore(1_000);

      for (int state = 0; state < graph.states(); state++) {
        int from = store.add(graph.state(state));
        for (int i = 0; i < graph.instances().size(); i++) {
          if (graph.target(state, i) >= 0) {
            SpecState next = graph.state(graph.target(state, i));
            int to = store.add(next);
            List<String> broken = broken(engine, graph.state(state), next);
            assertThat(store.broken(from, to)).isEqualTo(broken);
            assertThat(store.broken(from, to)).isEqualTo(broken);
          }
        }
      }
    }
  }

  private static List<String> broken(SpecEngine engine, SpecState from, SpecState to) {
    List<String> broken = new ArrayList<>();
    JUDGED.invariants().stream().filter(name -> !engine.holds(name, to)).forEach(broken::add);
    JUDGED.steps().stream()
        .filter(name -> !from.equals(to) && !engine.holdsStep(name, from, to))
        .forEach(broken::add);
    return broken;
  }

  @Test
  void shouldFindValuesByWhatTheyAre() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.store(Predicates.NONE);
      int initial = store.initial()[0];

      assertThat(store.initial()).hasSize(1);
      assertThat(store.find(0, str("none"))).isEqualTo(store.valueNumber(initial, 0));
      assertThat(store.find(0, str("a"))).isEqualTo(StateStore.NONE);
      assertThat(store.values(0)).isEqualTo(1);
    }
  }

  @Test
  void shouldKeepOnlyWhatIsWanted() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.store(JUDGED);
      StateGraph graph = engine.explore(1_000);
      for (int state = 0; state < 50; state++) {
        store.successors(store.add(graph.state(state)));
      }

      int[] kept = store.keep(new int[] {store.add(graph.state(7)), store.add(graph.state(40))});

      assertThat(kept).containsExactly(0, 1);
      assertThat(store.state(kept[1])).isEqualTo(graph.state(40));
      for (int i = 0; i < graph.instances().size(); i++) {
        int target = store.successor(kept[1], i);
        assertThat(target == StateStore.NONE ? null : store.state(target))
            .isEqualTo(engine.successor(graph.state(40), graph.instances().get(i)));
      }
      assertThat(store.isCrowded()).isFalse();
    }
  }

  @Test
  void shouldRefuseWhatTlcCannotHold() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.store(JUDGED);
      Value mixed = Value.set(List.of(num(1), str("a")));

      assertThatThrownBy(
              () -> store.add(new SpecState(List.of(mixed, num(0), num(0), Value.set(List.of())))))
          .isInstanceOf(EvaluationException.class)
          .hasMessageStartingWith("TLC has no such value");
    }
  }
}
