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
}
