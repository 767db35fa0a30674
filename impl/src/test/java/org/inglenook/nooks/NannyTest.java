package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Whom the nanny asks, when, and what she makes of the answers. */
class NannyTest {
  private static final int DOMAIN = 1;
  private static final int PERIODS = 3;
  private static final long PERIOD = 10_000_000;

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard().withSound(), new WovenCache(), Trace.OFF);
  private final Clock clock = bed.world().clock();
  private final Isolation isolation =
      new Isolation(bed.kernel(), RecoveryOptions.standard().withNanny(PERIOD));
  private final RecoveryState state = isolation.recovery().state();

  @Test
  void shouldLeaveDriversAloneThatAnswer() {
    bed.up(load(E1000.class));
    load(Sb.class);
    assertThat(bed.kernel().inTask(() -> bed.kernel().sound().open(0))).isZero();

    for (int period = 0; period < PERIODS; period++) {
      clock.charge(PERIOD);
      isolation.idle();
      assertThat(state.probing(DOMAIN)).as("it has answered").isFalse();
    }

    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldAskNobodyWhoDoesNotServe() {
    load(Misbehaving.class);

    for (int period = 0; period < PERIODS; period++) {
      clock.charge(PERIOD);
      isolation.idle();
    }

    assertThat(state.probing(DOMAIN)).isFalse();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldAskAgainWhenThePeriodIsOverAndNotBefore() {
    bed.kernel().inTask(() -> open(load(Misbehaving.class)));
    clock.charge(PERIOD);
    final long asked = clock.now();
    isolation.idle();
    assertThat(state.probing(DOMAIN)).isTrue();

    clock.charge(asked + PERIOD - 1 - clock.now());
    isolation.idle();
    assertThat(state.failures(DOMAIN)).as("a cycle too early").isZero();

    clock.charge(1);
    isolation.idle();
    assertThat(state.failures(DOMAIN)).isEqualTo(1);
  }

  private Module load(Class<?> driver) {
    Module module = isolation.load(driver, FaultPoint.NEVER, DOMAIN);
    bed.probe(module);
    return module;
  }

  private int open(Module module) {
    int dev = bed.kernel().net().devices().ofDriver(module.handle());
    return bed.kernel().net().devices().open(dev);
  }
}
