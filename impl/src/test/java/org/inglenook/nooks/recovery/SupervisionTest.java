package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.xpc.Crossings;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has been in a driver for too long, and who says so. */
class SupervisionTest {
  private static final int TASK = 0;
  private static final int DOMAIN = 1;
  private static final long LIMIT = 1_000_000;

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final Isolation isolation = new Isolation(bed.kernel());
  private final RecoverySteps steps = isolation.recoveryService().steps();
  private final Detection detection = steps.detection();
  private final Supervision supervision = new Supervision(bed.kernel(), detection, LIMIT, false);

  @BeforeEach
  void enter() {
    isolation.load(E1000.class, FaultPoint.NEVER);
    assertThat(isolation.nooks().xpc().crossings().driverCall(TASK, DOMAIN, 0, 0))
        .isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldCallATaskLateWhenMoreThanItsTimeIsOver() {
    bed.world().clock().charge(LIMIT - detection.cyclesSinceEntered(TASK, DOMAIN));
    assertThat(supervision.late(TASK, DOMAIN)).as("all of its time").isFalse();
    assertThat(steps.state().pace(DOMAIN)).isEqualTo(RecoveryState.FINE);

    bed.world().clock().charge(1);
    assertThat(supervision.late(TASK, DOMAIN)).isTrue();
    assertThat(steps.state().pace(DOMAIN)).isEqualTo(RecoveryState.SEEN);
  }

  @Test
  void shouldNotCallATaskLateThatHasSlept() {
    Crossings crossings = isolation.nooks().xpc().crossings();
    crossings.kernelCall(TASK, DOMAIN);
    assertThat(steps.sleepers().sleep(TASK, DOMAIN)).isEqualTo(Refusal.NONE);
    bed.world().clock().charge(2 * LIMIT);
    assertThat(steps.sleepers().wake(TASK)).isEqualTo(Refusal.NONE);
    crossings.kernelReturn(TASK);

    assertThat(crossings.kernelCall(TASK, DOMAIN)).isEqualTo(Refusal.NONE);

    assertThat(supervision.late(TASK, DOMAIN)).isFalse();
  }

  @Test
  void shouldSayOnlyOnceThatATaskIsLate() {
    bed.world().clock().charge(2 * LIMIT);
    assertThat(supervision.late(TASK, DOMAIN)).isTrue();

    assertThat(supervision.late(TASK, DOMAIN)).isFalse();
  }
}
