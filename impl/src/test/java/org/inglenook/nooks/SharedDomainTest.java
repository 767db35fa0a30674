package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.IsolatedDriver;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/**
 * Two drivers in one domain, of different classes: they recover together, but what the one has says
 * nothing of the other.
 */
class SharedDomainTest {
  private static final int DOMAIN = 1;
  private static final int AUDIO = 0;

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard().withSound(), new WovenCache(), Trace.OFF);
  private final Isolation isolation =
      new Isolation(bed.kernel(), RecoveryOptions.standard().withVersion("blind", Blind.class));

  SharedDomainTest() {
    bed.probe(isolation.load(Misbehaving.class, FaultPoint.NEVER, DOMAIN));
    bed.probe(isolation.load(Sb.class, FaultPoint.NEVER, DOMAIN));
  }

  @Test
  void shouldLeaveAnInterfaceDownThatWasUpAnIncarnationAgo() {
    bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev()));
    recover();
    assertThat(up()).isTrue();

    bed.kernel().inTask(() -> bed.kernel().devices().suspend(network().handle()));
    assertThat(bed.kernel().inTask(() -> bed.kernel().sound().open(AUDIO))).isZero();
    recover();

    assertThat(up()).isFalse();
  }

  @Test
  void shouldNotServeWhenOnlyOneOfThemFindsItsDevice() {
    isolation
        .recoveryService()
        .restartManager()
        .install("driver misbehaving alternate blind max 3");
    recover();

    isolation.recovery().request(DOMAIN, "the other version");
    isolation.idle();

    assertThat(isolation.recovery().state().stage(DOMAIN)).isEqualTo(Stage.GIVEN_UP);
    assertThat(isolation.recovery().timeline().entries())
        .extracting(Timeline.Entry::detail)
        .anyMatch(each -> each.endsWith("driver does not start: no device"));
  }

  /** Blocks of the heap, data sections among them, and what audio is played from. */
  @Test
  void shouldSayOfEachWhatItsDeviceCouldReach() {
    bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev()));
    assertThat(bed.kernel().inTask(() -> bed.kernel().sound().open(AUDIO))).isZero();

    recover();

    assertThat(isolation.recovery().timeline().entries())
        .filteredOn(entry -> entry.stage() == Stage.DEVICE_RELEASED)
        .extracting(Timeline.Entry::detail)
        .containsExactly("packets=0, blocks=3; packets=0, blocks=3");
  }

  private void recover() {
    isolation.recovery().request(DOMAIN, "asked");
    isolation.idle();
    assertThat(isolation.recovery().state().stage(DOMAIN)).isEqualTo(Stage.SERVING);
  }

  private Module network() {
    IsolatedDriver driver = isolation.recoveryService().drivers(DOMAIN).get(0);
    return driver.module();
  }

  private int dev() {
    return bed.kernel().net().devices().ofDriver(network().handle());
  }

  private boolean up() {
    return bed.kernel().devices().serves(network().handle());
  }
}
