package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayCounts;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that judges less than there is, whatever is pinned of it. */
class ReplayPinsTest {
  @TempDir private Path folder;

  @Test
  void shouldNoticeAReplayThatJudgesLessThanTheGraph() throws IOException {
    Model model = model();
    ReplayResult whole = replay();
    ReplayResult part =
        new ReplayResult(
            whole.graph(),
            new ReplayCounts(45, 50, 26, 0, 10, 82, 26, 115, 0, 0, 0, 0),
            whole.expected(),
            1,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    assertThat(ReplayPins.differences(model, whole)).isEmpty();
    assertThat(ReplayPins.differences(model, part))
        .containsExactly(
            "MCDoorReplay.cfg: replay counts 45 transitions, but the spec's graph has 46",
            "MCDoorReplay.cfg: replay counts 50 refused, but the spec's graph has 51");
  }

  private static ReplayResult replay() {
    try (SpecEngine engine = ToySpec.open()) {
      return new Replay(engine, new DoorSubjects(), 1).run(engine.explore(1000));
    }
  }

  private Model model() throws IOException {
    ToySpec.copyTo(folder);
    return Portfolio.read(folder.resolve("models"), folder.resolve("spec"))
        .select(List.of("MCDoorReplay"), SizeClass.FULL)
        .get(0);
  }
}
