package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.PlayTone;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.kernel.workload.TonePlan;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The sb driver in a protection domain. */
class IsolatedSoundTest {
  private Testbed bed;
  private Isolation isolation;

  @Test
  void shouldPlayTheSameToneIsolatedAsNatively() {
    start(FaultPoint.NEVER);

    ToneResult result = play(100);

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  private void start(FaultPoint fault) {
    bed =
        new Testbed(
            42, TestbedConfig.standard().withFrames(256).withSound(), new WovenCache(), Trace.OFF);
    isolation = new Isolation(bed.kernel());
    Module module = isolation.load(Sb.class, fault);
    bed.probe(module);
  }

  private ToneResult play(int fragments) {
    TonePlan plan = TonePlan.standard().withFragments(fragments);
    return new PlayTone(bed, plan, isolation::idle).run();
  }
}
