package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variants of one model in one class loader, judged by the unchanged spec. */
class VariantEnginesTest {
  private static final Predicates ALL =
      new Predicates(List.of("TypeOK", "HolderLogged"), List.of("LogGrows"), List.of("TwoWait"));

  @TempDir Path folder;
  private Path cfg;
  private Path spec;

  @BeforeEach
  void writeModel() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    spec = Files.createDirectory(folder.resolve("spec"));
    cfg = models.resolve("MCLocks.cfg");
    Files.copy(Fixture.cfg("Locks"), cfg);
    Files.writeString(
        models.resolve("MCLocks.tla"), "---- MODULE MCLocks ----\nEXTENDS Locks\n====\n");
    for (String module : List.of("Locks.tla", "Flag.tla")) {
      Files.copy(Fixture.cfg("Locks").resolveSibling(module), spec.resolve(module));
    }
  }

  /** A folder with the lock, in which {@code old} is {@code other}. */
  private List<Path> variant(String name, String old, String other) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    String text = Files.readString(spec.resolve("Locks.tla"));
    assertThat(text).contains(old);
    Files.writeString(own.resolve("Locks.tla"), text.replace(old, other));
    return List.of(own, spec);
  }

  @Test
  void shouldExploreEachVariantAsAnEngineOfItsOwnDoes() throws IOException {
    List<List<Path>> variants =
        List.of(
            variant("a", "/\\ CanTake(t)", "/\\ TRUE"),
            variant("b", "/\\ holder # t", "/\\ TRUE"),
            List.of(spec));

    try (VariantEngines engines = new VariantEngines(cfg)) {
      for (List<Path> folders : variants) {
        StateGraph reused;
        try (SpecEngine engine = engines.open(folders)) {
          reused = engine.explore(1_000);
        }
        try (SpecEngine alone = SpecEngine.open(cfg, folders)) {
          StateGraph graph = alone.explore(1_000);
          assertThat(reused.states()).isEqualTo(graph.states());
          assertThat(reused.transitions()).isEqualTo(graph.transitions());
          for (int state = 0; state < graph.states(); state++) {
            assertThat(reused.state(state)).isEqualTo(graph.state(state));
          }
        }
      }
    }
  }

  @Test
  void shouldGoOnAfterAVariantThatDoesNotParse() throws IOException {
    List<Path> broken = variant("broken", "/\\ CanTake(t)", "/\\ CanTake(");

    try (VariantEngines engines = new VariantEngines(cfg)) {
      assertThatThrownBy(() -> engines.open(broken)).isInstanceOf(BadSpecException.class);
      try (SpecEngine engine = engines.open(List.of(spec))) {
        assertThat(engine.explore(1_000).states()).isEqualTo(320);
      }
    }
  }

  @Test
  void shouldJudgeAGraphAsTheExplorationOfItDoes() {
    try (SpecEngine judge = SpecEngine.open(cfg, List.of(spec))) {
      Predicates odd =
          new Predicates(
              List.of("TypeOK", "FewWait"), List.of("NoCrash"), List.of("TwoWait", "HolderDies"));
      Exploration explored = judge.explore(1_000, odd);

      GraphVerdict verdict = judge.judge(explored.graph(), odd);

      assertThat(verdict.reached()).isEqualTo(explored.reached());
      assertThat(verdict.violations())
          .containsExactlyInAnyOrderElementsOf(explored.violations())
          .hasSize(2);
    }
  }

  @Test
  void shouldJudgeAVariantByThePropertiesOfTheUnchangedSpec() throws IOException {
    List<Path> folders = variant("c", "log' = log \\cup {t}", "log' = {t}");
    try (SpecEngine judge = SpecEngine.open(cfg, List.of(spec));
        VariantEngines engines = new VariantEngines(cfg);
        SpecEngine changed = engines.open(folders)) {
      StateGraph graph = changed.explore(1_000);

      GraphVerdict verdict = judge.judge(graph, ALL);

      assertThat(verdict.violations())
          .extracting(Exploration.Violation::predicate)
          .containsExactly("LogGrows");
      assertThat(verdict.reached()).containsKey("TwoWait");
    }
  }

  @Test
  void shouldTakeStepsFromAKnownGraphForGranted() throws IOException {
    List<Path> folders = variant("d", "holder = \"none\" \\/ holder = t", "waiting[t]");
    try (SpecEngine unchanged = SpecEngine.open(cfg, List.of(spec));
        SpecEngine changed = SpecEngine.open(cfg, folders)) {
      StateGraph known = unchanged.explore(1_000);

      Exploration shared = changed.explore(1_000, known, "CanTake");

      assertThat(shared.graph().transitions()).isNotEqualTo(known.transitions());
      requireSame(shared, changed.explore(1_000, Predicates.NONE));
    }
  }

  @Test
  void shouldAskNothingOfActionsThatDoNotSpeakOfTheChange() throws IOException {
    List<Path> folders = variant("e", "/\\ holder # t", "/\\ FALSE");
    try (SpecEngine unchanged = SpecEngine.open(cfg, List.of(spec));
        SpecEngine changed = SpecEngine.open(cfg, folders)) {
      StateGraph known = unchanged.explore(1_000);

      StateGraph graph = changed.explore(1_000, known, "CanTake").graph();

      assertThat(graph.transitions()).isEqualTo(known.transitions());
    }
  }

  @Test
  void shouldPutAnotherDefinitionInPlaceForOneExploration() throws IOException {
    List<Path> both = variant("f", "CanTake(t) ==", "Anybody(t) ==\n  waiting[t]\n\nCanTake(t) ==");
    List<Path> alone = variant("g", "holder = \"none\" \\/ holder = t", "waiting[t]");
    try (SpecEngine pool = SpecEngine.open(cfg, both);
        SpecEngine changed = SpecEngine.open(cfg, alone)) {
      Exploration before = pool.explore(1_000, Predicates.NONE);

      Exploration put = pool.explore(1_000, before.graph(), "CanTake", "Anybody");

      requireSame(put, changed.explore(1_000, Predicates.NONE));
      requireSame(pool.explore(1_000, Predicates.NONE), before);
    }
  }

  @Test
  void shouldPutAnotherActionInPlaceForOneExploration() throws IOException {
    List<Path> both =
        variant("h", "Kernel ==", "Never(t) ==\n  /\\ FALSE\n  /\\ UNCHANGED vars\n\nKernel ==");
    try (SpecEngine pool = SpecEngine.open(cfg, both)) {
      StateGraph known = pool.explore(1_000);

      Exploration put = pool.explore(1_000, known, "Release", "Never");

      assertThat(put.generated()).containsEntry("Release", 0L);
      assertThat(put.generated().get("Take")).isPositive();
    }
  }

  @Test
  void shouldTellWhatBoundsLeaveOut() throws IOException {
    List<Path> never = variant("i", "BoundFaults:: faults < MaxFaults", "BoundNone:: 1 = 2");
    List<Path> unlabelled = variant("j", "BoundFaults:: faults < MaxFaults", "1 = 2");
    try (SpecEngine left = SpecEngine.open(cfg, never);
        SpecEngine guarded = SpecEngine.open(cfg, unlabelled);
        SpecEngine unchanged = SpecEngine.open(cfg, List.of(spec))) {
      assertThat(left.leavesOut("Crash")).isTrue();
      assertThat(left.leavesOut("Take")).isFalse();
      assertThat(guarded.leavesOut("Crash")).isFalse();
      assertThat(unchanged.leavesOut("Crash")).isFalse();
    }
  }

  private static void requireSame(Exploration one, Exploration other) {
    StateGraph graph = one.graph();
    assertThat(graph.states()).isEqualTo(other.graph().states());
    assertThat(graph.transitions()).isEqualTo(other.graph().transitions());
    assertThat(one.generated()).isEqualTo(other.generated());
    assertThat(one.deadlocks()).isEqualTo(other.deadlocks());
    for (int state = 0; state < graph.states(); state++) {
      assertThat(graph.state(state)).isEqualTo(other.graph().state(state));
      assertThat(graph.predecessor(state)).isEqualTo(other.graph().predecessor(state));
    }
  }
}
