package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.fault.WildStore;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

class IsolationTest {
  private Testbed bed;
  private Isolation isolation;

  @Test
  void shouldReceiveTheSameStreamIsolatedAsNatively() {
    start(42, FaultPoint.NEVER);

    StreamResult result = stream();

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldRecoverFromAStoreIntoTheKernelAndGoOn() {
    int kernelData = 0x3000;
    start(42, WildStore.atCycle(2_000_000, kernelData, 0xBAD));

    StreamResult result = stream();

    assertThat(isolation.recovery().timeline().entries()).isNotEmpty();
    assertThat(result.isRight()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    assertThat(result.inOrder()).isGreaterThan(100);
  }

  private void start(long seed, FaultPoint fault) {
    bed = new Testbed(seed, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
    isolation = new Isolation(bed.kernel());
    Module module = isolation.load(E1000.class, fault);
    bed.probe(module);
    assertThat(bed.up(module)).isTrue();
  }

  private StreamResult stream() {
    return new ReceiveStream(bed, StreamPlan.standard(), isolation::idle).run();
  }
}
