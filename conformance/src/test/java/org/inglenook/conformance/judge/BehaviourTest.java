package org.inglenook.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourTest {
  private static final ActionInstance TICK = new ActionInstance("Tick", List.of());

  @TempDir private Path folder;
  private SpecEngine engine;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        folder.resolve("MCClock.tla"),
        """
        ---- MODULE MCClock ----
        EXTENDS Naturals
        VARIABLE time
        Init == time = 0
        Tick == time' = time + 1
        Next == Tick
        Early == time # 40001
        ====
        """);
    Path cfg = folder.resolve("MCClock.cfg");
    Files.writeString(cfg, "INIT Init\nNEXT Next\nINVARIANT Early\n");
    engine = SpecEngine.open(cfg, List.of());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldForgetWhatALongRunLeavesBehind() {
    Behaviour behaviour = begin();
    Behaviour again = begin();

    for (int time = 1; time <= 40_000; time++) {
      behaviour.seen().see(0, new Value.Int(time));
      again.seen().see(0, new Value.Int(time));
      assertThat(behaviour.take(TICK) && again.take(TICK)).isTrue();
    }

    assertThat(behaviour.state().values()).containsExactly(new Value.Int(40_000));
    assertThat(behaviour.forgotten()).isPositive().isEqualTo(again.forgotten());
    assertThat(behaviour.take(TICK)).as("what breaks an invariant").isFalse();
  }

  @Test
  void shouldTakeNothingThatDoesNotLeadToWhatIsSeen() {
    Behaviour behaviour = begin();
    behaviour.seen().see(0, new Value.Int(2));

    assertThat(behaviour.take(TICK)).isFalse();
    assertThat(behaviour.leads(TICK)).isFalse();
    assertThat(behaviour.takeUnseen(TICK)).isTrue();
    assertThat(behaviour.take(TICK)).isTrue();

    assertThat(behaviour.state().values()).containsExactly(new Value.Int(2));
  }

  private Behaviour begin() {
    return new Behaviour(engine, engine.initial().get(0));
  }
}
