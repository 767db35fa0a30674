package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  /** What TLC 2.18 reports in a process of its own. */
  private static final int LOCK_STATES = 320;

  private static final int LOCK_DEPTH = 12;

  private static SpecEngine locks;

  @BeforeAll
  static void open() {
    locks = Fixture.open("Locks");
  }

  @AfterAll
  static void close() {
    locks.close();
  }

  @Test
  void shouldFindAsManyStatesAsTlc() {
    StateGraph graph = locks.explore(Integer.MAX_VALUE);

    assertThat(graph.states()).isEqualTo(LOCK_STATES);
    assertThat(graph.diameter()).isEqualTo(LOCK_DEPTH);
    assertThat(graph.complete()).isTrue();
    assertThat(graph.initialStates()).isEqualTo(1);
  }

  /** Five counters from 0 to 4: each but a full one can step, and no order of steps matters. */
  @Test
  void shouldCountStatesAndTransitionsOfGrid() {
    try (SpecEngine grid = Fixture.open("Grid")) {
      Exploration found = grid.explore(Integer.MAX_VALUE, Predicates.NONE);

      assertThat(found.graph().states()).isEqualTo(5 * 5 * 5 * 5 * 5);
      assertThat(found.graph().transitions()).isEqualTo(5 * 4 * 5 * 5 * 5 * 5);
      assertThat(found.graph().diameter()).isEqualTo(5 * 4);
      assertThat(found.generated()).isEqualTo(Map.of("Step", 5L * 4 * 5 * 5 * 5 * 5));
      assertThat(found.deadlocks()).containsExactly(found.graph().states() - 1);
    }
  }

  @Test
  void shouldAgreeWithSingleSteps() {
    StateGraph graph = locks.explore(Integer.MAX_VALUE);

    for (int state = 0; state < graph.states(); state += 7) {
      for (int instance = 0; instance < graph.instances().size(); instance++) {
        int target = graph.target(state, instance);
        assertThat(locks.successor(graph.state(state), graph.instances().get(instance)))
            .isEqualTo(target < 0 ? null : graph.state(target));
      }
    }
  }

  @Test
  void shouldFindEveryStateAgain() {
    StateGraph graph = locks.explore(Integer.MAX_VALUE);

    for (int state = 0; state < graph.states(); state++) {
      assertThat(graph.indexOf(graph.state(state))).isEqualTo(state);
    }
    assertThat(
            graph.indexOf(
                new SpecState(graph.state(0).values().stream().map(v -> badValue()).toList())))
        .isEqualTo(-1);
  }

  @Test
  void shouldReachEveryStateByTwoPredecessorsWhereThereAreTwo() {
    StateGraph graph = locks.explore(Integer.MAX_VALUE);

    int twice = 0;
    for (int state = 1; state < graph.states(); state++) {
      assertThat(graph.target(graph.predecessor(state), graph.predecessorInstance(state)))
          .isEqualTo(state);
      assertThat(graph.depth(graph.predecessor(state))).isEqualTo(graph.depth(state) - 1);
      int second = graph.secondPredecessor(state);
      if (second >= 0) {
        twice++;
        assertThat(second).isNotEqualTo(graph.predecessor(state)).isNotEqualTo(state);
        assertThat(graph.target(second, graph.secondPredecessorInstance(state))).isEqualTo(state);
      }
    }
    assertThat(twice).isBetween(100, LOCK_STATES);
  }

  @Test
  void shouldHoldWhatTheSpecPromises() {
    Exploration found = locks.explore(Integer.MAX_VALUE, locks.configured());

    assertThat(found.violations()).isEmpty();
    assertThat(found.deadlocks()).isEmpty();
    assertThat(found.generated()).containsOnlyKeys("Ask", "Release", "Take", "Crash");
    assertThat(found.generated().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(found.graph().transitions());
  }

  @Test
  void shouldShowShortestWayToEachViolation() {
    Predicates wrong =
        new Predicates(List.of("FewWait"), List.of("NoCrash", "IsRaisedFlag"), List.of());

    Exploration found = locks.explore(Integer.MAX_VALUE, wrong);

    assertThat(found.violations())
        .extracting(Exploration.Violation::predicate)
        .containsExactlyInAnyOrder("IsRaisedFlag", "FewWait", "NoCrash");
    assertThat(lengthTo("IsRaisedFlag", found)).isZero();
    assertThat(lengthTo("FewWait", found)).isEqualTo(2);
    assertThat(lengthTo("NoCrash", found)).isEqualTo(3);
    assertThat(namesTo("NoCrash", found)).containsExactly("Ask", "Take", "Crash");
  }

  @Test
  void shouldShowShortestWayToWhatIsReached() {
    Predicates wanted = new Predicates(List.of(), List.of(), List.of("TwoWait", "NegativeFaults"));

    Exploration found = locks.explore(Integer.MAX_VALUE, wanted);

    assertThat(found.reached()).containsOnlyKeys("TwoWait");
    StateGraph.Path path = found.reached().get("TwoWait");
    assertThat(path.instances()).hasSize(2);
    assertThat(locks.holds("TwoWait", found.graph().state(path.states().get(2)))).isTrue();
    assertThat(found.graph().pathTo(path.states().get(2))).isEqualTo(path);
  }

  @Test
  void shouldReachStepsToo() {
    List<String> wanted = List.of("HolderDies", "LockIsHandedOn", "TwoWait");

    Exploration found =
        locks.explore(Integer.MAX_VALUE, new Predicates(List.of(), List.of(), wanted));

    assertThat(found.reached()).containsOnlyKeys("HolderDies", "TwoWait");
    assertThat(found.reached().get("HolderDies").instances())
        .extracting(instance -> found.graph().instances().get(instance).action())
        .containsExactly("Ask", "Take", "Crash");
  }

  /** Guards are remembered by the variables they read: those of the operator put in place. */
  @Test
  void shouldFollowOperatorsThatTheConfigurationReplaces() {
    try (SpecEngine overridden = Fixture.open("Overridden")) {
      assertThat(overridden.explore(Integer.MAX_VALUE).states()).isEqualTo(3);
      assertThat(overridden.instances()).extracting(ActionInstance::action).contains("Wait");
      assertThat(overridden.shape()).isEmpty();
      assertThat(overridden.module().actions().get(0).updates())
          .extracting(SpecAction.Conjunct::text)
          .containsExactly("y' = 1", "x' = x");
    }
  }

  @Test
  void shouldStopAtTheLimit() {
    StateGraph graph = locks.explore(50);

    assertThat(graph.states()).isEqualTo(50);
    assertThat(graph.complete()).isFalse();
    assertThat(locks.explore(LOCK_STATES).complete()).isTrue();
  }

  private static Value badValue() {
    return new Value.ModelValue("nowhere");
  }

  private static int lengthTo(String predicate, Exploration found) {
    return namesTo(predicate, found).size();
  }

  private static List<String> namesTo(String predicate, Exploration found) {
    return found.violations().stream()
        .filter(violation -> violation.predicate().equals(predicate))
        .flatMap(violation -> violation.path().instances().stream())
        .map(instance -> found.graph().instances().get(instance).action())
        .toList();
  }
}
