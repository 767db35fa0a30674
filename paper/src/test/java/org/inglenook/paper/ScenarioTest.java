package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.inglenook.conformance.cli.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
  @TempDir Path folder;
  private Copy copy;

  @BeforeEach
  void copyTheProject() {
    copy = Copy.small(Home.locate(), folder);
  }

  @Test
  void shouldNameTheModelAndThePredicateThatShowAScenario() {
    assertThat(CatalogueReader.read(copy.home()).scenarios())
        .contains(new ScenarioUse(9, "MCXpcReplayNesting", "ReachBothFailed", true))
        .contains(new ScenarioUse(1, "MCXpcDeferredOnly", "ReachFailureInDeferredCall", false));
  }

  @Test
  void shouldNotCountAPredicateThatTheModelNeedNotReach() {
    copy.replace("model-checking/models/MCXpcReplayNesting.cfg", ", ReachInnerFailure", "");

    assertThat(CatalogueReader.read(copy.home()).scenarios())
        .noneMatch(use -> use.scenario() == 8 && use.model().equals("MCXpcReplayNesting"));
  }

  @Test
  void shouldComplainOfAScenarioThatNobodyKnows() {
    copy.replace("model-checking/models/MCXpcReplayNesting.tla", "Scenario 9:", "Scenario 99:");

    assertThat(Audit.of(copy.home(), CatalogueReader.read(copy.home())))
        .contains("models name scenarios that nobody knows: [99]");
  }
}
