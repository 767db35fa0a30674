package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.sim.Snapshot;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Which drivers there are, and when what leads to them may have changed. */
class DriversTest {
  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final Isolation isolation = new Isolation(bed.kernel());
  private final Belongings belongings = isolation.recoveryService().belongings();

  @Test
  void shouldCountUpWheneverWhatLeadsToADriverMayHaveChanged() {
    long none = belongings.changes();
    Snapshot before = bed.world().snapshot();
    Module module = isolation.load(E1000.class, FaultPoint.NEVER);
    long loaded = belongings.changes();
    assertThat(loaded).isGreaterThan(none);
    assertThat(belongings.changes()).as("nothing has happened").isEqualTo(loaded);

    bed.probe(module);
    long probed = belongings.changes();
    assertThat(probed).isGreaterThan(loaded);
    assertThat(isolation.unload(module)).isTrue();
    long unloaded = belongings.changes();
    assertThat(unloaded).isGreaterThan(probed);
    bed.world().restore(before);

    assertThat(belongings.changes()).isGreaterThan(unloaded);
  }

  @Test
  void shouldNotKnowADriverThatIsNotIsolated() {
    Module other = bed.kernel().modules().load(E1000.class, Linker.NATIVE, FaultPoint.NEVER);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> isolation.unload(other))
        .withMessage("no isolated driver: module=E1000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> isolation.recovery().driver(2))
        .withMessage("no driver in this domain: domain=2");
  }
}
