package org.inglenook.kernel.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.net.NetDevices;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Sending through the e1000 driver, judged by the peer, and both ways. */
class SendStreamTest {
  private static Testbed bed(boolean echoes) {
    return bed(echoes, Trace.OFF);
  }

  private static Testbed bed(boolean echoes, Trace trace) {
    TestbedConfig config = TestbedConfig.standard().withFrames(256).withEcho(echoes);
    Testbed bed = new Testbed(5, config, new WovenCache(), trace);
    assertThat(bed.up(bed.insert(E1000.class, Linker.NATIVE, FaultPoint.NEVER))).isTrue();
    return bed;
  }

  @Test
  void shouldSendAStreamWithoutLossAlthoughTheRingFillsUp() {
    Testbed bed = bed(false);

    StreamResult result = new SendStream(bed, StreamPlan.standard(), () -> {}).run();

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(result.inOrder()).isEqualTo(200);
    assertThat(bed.peer().counters().damaged()).isZero();
  }

  @Test
  void shouldCopyNothingWhileTheInterfaceTakesNoPackets() {
    AtomicInteger steps = new AtomicInteger();
    Testbed bed = bed(false, (action, a, b, c, d) -> steps.incrementAndGet());
    NetDevices devices = bed.kernel().net().devices();
    StreamWriter writer = new StreamWriter(bed.kernel(), bed.config().peer(), 1_024);
    devices.setFlags(devices.firstUp(), NetDeviceLayout.QUEUE_STOPPED);
    assertThat(writer.sendNext()).isFalse();
    int before = steps.get();

    assertThat(writer.sendNext()).isFalse();

    assertThat(steps).hasValue(before);
    devices.clearFlags(devices.firstUp(), NetDeviceLayout.QUEUE_STOPPED);
    assertThat(writer.sendNext()).isTrue();
    while (bed.peer().counters().good() == 0) {
      assertThat(bed.kernel().idle()).isTrue();
    }
    assertThat(bed.peer().counters().damaged()).isZero();
  }

  @Test
  void shouldGetEveryEchoBack() {
    Testbed bed = bed(true);

    StreamResult result = new EchoStream(bed, StreamPlan.standard().withFrames(50), () -> {}).run();

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(result.inOrder()).isEqualTo(50);
    assertThat(bed.peer().counters().echoed()).isEqualTo(50);
  }

  @Test
  void shouldCountEchoesThatNeverComeAsLost() {
    StreamPlan plan = new StreamPlan(3, 100, 1, 1, 1_000_000);

    StreamResult result = new EchoStream(bed(false), plan, () -> {}).run();

    assertThat(result.sent()).isEqualTo(3);
    assertThat(result.lost()).isEqualTo(3);
    assertThat(result.isPerfect()).isFalse();
  }
}
