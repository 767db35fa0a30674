package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.WildStore;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/**
 * Received packets by way of a shadow in the driver's memory (SOSP 2003, section 4.2).
 *
 * <p>Departure: what is in the shadow becomes deferred calls at the crossing, so that nothing is
 * published by a driver that has failed meanwhile.
 */
class ShadowBacklogTest {
  private Testbed bed;
  private Isolation isolation;

  @Test
  void shouldReceiveTheSameStreamWithAShadowAsWithoutOne() {
    start(FaultPoint.NEVER);

    StreamResult result = stream();

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldGiveTheNextIncarnationAShadowOfItsOwn() {
    start(WildStore.atCycle(2_000_000, 0x3000, 0xBAD));
    int pages = domainPages();

    StreamResult result = stream();

    assertThat(result.isRight()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    assertThat(result.inOrder()).isGreaterThan(100);
    assertThat(domainPages()).as("the shadow of the last incarnation is released").isEqualTo(pages);
  }

  private int domainPages() {
    int count = 0;
    for (int page = 0; page < bed.kernel().machine().memory().frames(); page++) {
      count += bed.kernel().pages().use(page) == PageMap.DOMAIN ? 1 : 0;
    }
    return count;
  }

  private void start(FaultPoint fault) {
    bed = new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
    isolation = new Isolation(bed.kernel());
    isolation.shadowBacklog(true);
    Module module = isolation.load(E1000.class, fault);
    bed.probe(module);
    assertThat(bed.up(module)).isTrue();
  }

  private StreamResult stream() {
    return new ReceiveStream(bed, StreamPlan.standard(), isolation::idle).run();
  }
}
