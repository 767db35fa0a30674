package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link CompiledAgreementTest} does not show of compiled specs. */
class CompiledSpecTest {
  private static final Predicates JUDGED =
      new Predicates(
          List.of("TypeOK", "FewWait"), List.of("LogGrows", "NoCrash", "IsFlag"), List.of());

  @TempDir Path folder;

  @Test
  void shouldOutliveItsEngine() {
    SpecEngine engine = Fixture.open("Locks");
    CompiledSpec compiled = engine.compile(JUDGED);
    List<ActionInstance> instances = engine.instances();
    engine.close();

    StateStore store = compiled.store();
    int initial = store.initial()[0];

    assertThat(compiled.instances()).isEqualTo(instances);
    assertThat(store.successors(initial)).isNotEmpty();
    assertThat(store.broken(initial, initial)).isEmpty();
  }

  @Test
  void shouldServeSeveralThreads() throws Exception {
    CompiledSpec compiled;
    try (SpecEngine engine = Fixture.open("Locks")) {
      compiled = engine.compile(JUDGED);
    }
    Callable<List<SpecState>> walk = () -> walk(compiled.store(), 320);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<SpecState>>> walks = threads.invokeAll(List.of(walk, walk));

      assertThat(walks.get(0).get()).hasSize(320).isEqualTo(walks.get(1).get());
    } finally {
      threads.shutdown();
    }
  }

  /** The first states, breadth first. */
  private static List<SpecState> walk(StateStore store, int wanted) {
    List<SpecState> seen = new ArrayList<>();
    store.initial();
    for (int state = 0; state < wanted; state++) {
      seen.add(store.state(state));
      int[] steps = store.successors(state);
      for (int i = 1; i < steps.length; i += 2) {
        store.broken(state, steps[i]);
      }
    }
    return seen;
  }

  @Test
  void shouldKeepOnlyWhatIsWanted() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.compile(JUDGED).store();
      StateGraph graph = engine.explore(1_000);
      for (int state = 0; state < 50; state++) {
        store.successors(store.add(graph.state(state)));
      }

      int[] kept = store.keep(new int[] {store.add(graph.state(7)), store.add(graph.state(40))});

      assertThat(kept).containsExactly(0, 1);
      assertThat(store.state(kept[1])).isEqualTo(graph.state(40));
      assertThat(store.isCrowded()).isFalse();
    }
  }

  @Test
  void shouldFindValuesByWhatTheyAre() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.compile(Predicates.NONE).store();
      int initial = store.initial()[0];

      assertThat(store.find(0, str("none"))).isEqualTo(store.valueNumber(initial, 0));
      assertThat(store.find(0, str("a"))).isEqualTo(StateStore.NONE);
      assertThat(store.values(0)).isEqualTo(1);
    }
  }

  @Test
  void shouldRefuseWhatTlaDoesNotCompare() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      StateStore store = engine.compile(JUDGED).store();
      Value mixed = Value.set(List.of(num(1), str("a")));
      Value empty = Value.set(List.of());

      assertThatThrownBy(() -> store.add(new SpecState(List.of(mixed, num(0), num(0), empty))))
          .isInstanceOf(EvaluationException.class)
          .hasMessage("cannot compare 1 with \"a\"");
    }
  }

  @Test
  void shouldSayWhereSomethingIsUndefined() {
    try (SpecEngine engine = Fixture.open("NotEvaluable")) {
      StateStore store = engine.compile(Predicates.NONE).store();

      assertThatThrownBy(() -> store.successors(store.initial()[0]))
          .isInstanceOf(EvaluationException.class)
          .hasMessageContaining("at NotEvaluable, line ");
    }
  }

  @Test
  void shouldComplainOfTwoSuccessors() {
    try (SpecEngine engine = Fixture.open("TwoSuccessors")) {
      StateStore store = engine.compile(Predicates.NONE).store();

      assertThatThrownBy(() -> store.successors(store.initial()[0]))
          .isInstanceOf(BadSpecException.class)
          .hasMessageContaining("has more than one successor in one state");
    }
  }

  @Test
  void shouldComplainOfVariableOfWhichNothingIsSaid() {
    try (SpecEngine engine = Fixture.open("Unassigned")) {
      StateStore store = engine.compile(Predicates.NONE).store();

      assertThatThrownBy(() -> store.successors(store.initial()[0]))
          .isInstanceOf(BadSpecException.class)
          .hasMessageContaining("says nothing of the next value of ");
    }
  }

  @Test
  void shouldNameWhatItCannotCompile() throws IOException {
    assertThatThrownBy(
            () -> compile("RECURSIVE F(_)\nF(k) == IF k = 0 THEN 0 ELSE F(k - 1)\nP == F(2) = 0"))
        .isInstanceOf(BadSpecException.class)
        .hasMessage(
            "Odd, line 6: cannot compile recursive operator F; judge it with TLC's evaluator");
    assertThatThrownBy(() -> compile("P == ENABLED (n' = 1)"))
        .isInstanceOf(BadSpecException.class)
        .hasMessageContaining("cannot compile operator ENABLED");
    assertThatThrownBy(() -> compile("F(G(_)) == G(1)\nH(x) == x\nP == F(H) = 1"))
        .isInstanceOf(BadSpecException.class)
        .hasMessageContaining("cannot compile operator H as an argument");
    assertThatThrownBy(
            () -> compile("f[k \\in Nat] == IF k = 0 THEN 0 ELSE f[k - 1]\nP == f[1] = 0"))
        .isInstanceOf(BadSpecException.class)
        .hasMessageContaining("cannot compile operator $RecursiveFcnSpec");
    assertThatThrownBy(() -> compile("P == SelectSeq(<<1>>, LAMBDA x : TRUE) = <<1>>"))
        .isInstanceOf(BadSpecException.class)
        .hasMessageContaining("cannot compile operator LAMBDA as an argument");
  }

  private void compile(String definitions) throws IOException {
    Path cfg = folder.resolve("Odd.cfg");
    Files.writeString(cfg, "INIT Init\nNEXT Next\nINVARIANT P\n");
    Files.writeString(
        folder.resolve("Odd.tla"),
        "---- MODULE Odd ----\nEXTENDS Integers, Sequences\nVARIABLE n\n\n"
            + definitions
            + "\nInit == n = 0\n\\* [Kernel] Steps.\nStep == n' = 1 - n\nNext == Step\n====\n");
    try (SpecEngine engine = SpecEngine.open(cfg, List.of())) {
      engine.compile(engine.configured());
    }
  }
}
