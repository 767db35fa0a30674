package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultSpec;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.WorkloadKind;
import org.junit.jupiter.api.Test;

/** Faults that make a device do what no driver means, while isolation does all as it should. */
class JudgedFaultsTest {
  private static final int FRAMES = 4;

  /** The card has read all it was told to when its interrupt comes, and is not quiet yet. */
  @Test
  void shouldAcceptTheInterruptOfACardThatWasToldToPlayOneBlock() {
    assertRight("nop:place=232710152,choice=1437007489,amount=0,on=age@0,recurs=0,seed=0");
  }

  /** It is at work for the incarnation that is unloaded, though what it reads is nobody's. */
  @Test
  void shouldAcceptACardThatReadsWhereThereIsNoMemoryWhenItsDriverFails() {
    assertRight(
        "nop:place=232,choice=2,amount=0,on=age@0,recurs=0,seed=0",
        "crash:place=0,choice=0,amount=0,on=interrupt@2,recurs=0,seed=0");
  }

  private static void assertRight(String... faults) {
    WatchedSystem system = new WatchedSystem(plan(), new WovenCache());
    List<FaultSpec> specs = Stream.of(faults).map(FaultSpec::parse).toList();

    try (LiveMonitors monitors = new LiveMonitors()) {
      system.run(specs, monitors);
      SystemRow.Verdict verdict = monitors.again(monitors.end());

      assertThat(verdict.steps()).isPositive();
      assertThat(verdict.again()).isEqualTo(verdict.steps());
      assertThat(verdict.disagreements()).isEmpty();
      assertThat(verdict.violated()).isEmpty();
    }
  }

  private static ScenarioPlan plan() {
    return new ScenarioPlan(
        1,
        DriverKind.SB,
        WorkloadKind.PLAY_TONE,
        IsolationKind.NOOKS,
        FaultRule.NONE,
        StreamPlan.standard().withFrames(FRAMES));
  }
}
