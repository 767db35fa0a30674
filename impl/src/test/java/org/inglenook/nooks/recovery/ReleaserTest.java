package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** What recovery finds out about a driver before it releases what the driver has. */
class ReleaserTest {
  private static final int DOMAIN = 1;

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final Isolation isolation = new Isolation(bed.kernel());
  private final Module module = isolation.load(E1000.class, FaultPoint.NEVER);
  private final Releaser releaser =
      new Releaser(bed.kernel(), isolation.recovery().driver(DOMAIN).extension());

  @Test
  void shouldSayWhetherADeviceIsInUse() {
    assertThat(releaser.serving()).as("no device").isFalse();
    bed.probe(module);
    assertThat(releaser.serving()).as("an interface that is down").isFalse();

    assertThat(bed.up(module)).isTrue();

    assertThat(releaser.serving()).isTrue();
  }

  @Test
  void shouldSayWhatLeadsToTheDriver() {
    assertThat(Reference.values()).noneMatch(releaser::leads);
    bed.probe(module);
    assertThat(releaser.leads(Reference.INTERFACE)).isTrue();
    assertThat(releaser.leads(Reference.HANDLER)).isFalse();
    assertThat(releaser.leads(Reference.TIMER)).isFalse();

    assertThat(bed.up(module)).isTrue();

    assertThat(Reference.values()).allMatch(releaser::leads);
  }

  @Test
  void shouldSayWhetherTheDriverHoldsAnything() {
    bed.probe(module);
    assertThat(releaser.devices()).hasSize(1);
    assertThat(releaser.holdsAnything()).isTrue();

    assertThat(isolation.unload(module)).isTrue();

    assertThat(releaser.holdsAnything()).isFalse();
    assertThat(releaser.devices()).isEmpty();
  }
}
