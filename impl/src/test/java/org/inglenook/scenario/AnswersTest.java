package org.inglenook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.Memory;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.IllegalInstructionFault;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.call.Interposer;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** A driver is asked after a run, and again while it is the question that makes it fail. */
class AnswersTest {
  private final FailsWhenOpened rule = new FailsWhenOpened();

  @Test
  void shouldAskAgainWhileTheQuestionMakesTheDriverFail() {
    BootedSystem system = ran(IsolationKind.NOOKS);

    rule.left = 3;

    assertThat(system.answers()).isTrue();
    assertThat(count(system, Stage.DETECTED)).isEqualTo(3);
    assertThat(count(system, Stage.SERVING)).isEqualTo(3);
  }

  @Test
  void shouldGiveUpADriverThatAlwaysFails() {
    BootedSystem system = ran(IsolationKind.NOOKS);

    rule.left = Integer.MAX_VALUE;

    assertThat(system.answers()).isFalse();
    assertThat(count(system, Stage.GIVEN_UP)).isEqualTo(1);
  }

  @Test
  void shouldAskTwiceWhereNobodyRecoversTheDriver() {
    BootedSystem system = ran(IsolationKind.NONE);

    rule.left = 10;

    assertThat(system.answers()).isFalse();
    assertThat(rule.left).isEqualTo(8);
  }

  @Test
  void shouldAskADriverThatWorksOnce() {
    BootedSystem system = ran(IsolationKind.NOOKS);
    int before = rule.opened;

    assertThat(system.answers()).isTrue();
    assertThat(rule.opened).isEqualTo(before + 1);
  }

  private BootedSystem ran(IsolationKind isolation) {
    StreamPlan stream = StreamPlan.standard().withFrames(4);
    ScenarioPlan plan =
        new ScenarioPlan(
            1, DriverKind.SB, WorkloadKind.PLAY_TONE, isolation, FaultRule.NONE, stream);
    BootedSystem system = new BootedSystem(plan, new WovenCache(), Trace.OFF);
    system.isolate(() -> false);
    assertThat(system.run(rule, () -> {}).isPerfect()).isTrue();
    return system;
  }

  private static int count(BootedSystem system, Stage stage) {
    Isolation isolation = system.isolation().orElseThrow();
    return isolation.recovery().timeline().count(stage);
  }

  /** Raises a processor exception in the driver whenever it is opened, as often as it is told. */
  private static final class FailsWhenOpened implements FaultPoint {
    private int left;
    private int opened;

    @Override
    public boolean due(long cycle) {
      return false;
    }

    @Override
    public void strike(Memory memory) {
      throw new AssertionError("it is never due");
    }

    @Override
    public boolean strikes() {
      return false;
    }

    @Override
    public <T> T between(Class<T> type, T driver) {
      return Interposer.of(
          type,
          driver,
          (target, facts, a, b, c) -> {
            if (facts.name().equals("open")) {
              opened++;
              if (left > 0) {
                left--;
                throw new IllegalInstructionFault("open");
              }
            }
            return target.invoke(facts.number(), a, b, c);
          });
    }
  }
}
