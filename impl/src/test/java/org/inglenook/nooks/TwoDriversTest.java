package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.PlayTone;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.kernel.workload.TonePlan;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The sound driver and the Ethernet driver at work at the same time, in two domains. */
class TwoDriversTest {
  private static final int DATAGRAMS = 40;

  private final Testbed bed =
      new Testbed(
          42, TestbedConfig.standard().withFrames(256).withSound(), new WovenCache(), Trace.OFF);
  private final Isolation isolation = new Isolation(bed.kernel());

  @Test
  void shouldPlayAToneWhilePacketsComeIn() {
    Module ethernet = isolation.load(E1000.class, FaultPoint.NEVER);
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();
    bed.probe(isolation.load(Sb.class, FaultPoint.NEVER));
    StreamPlan stream = StreamPlan.standard();
    int socket = bed.kernel().net().sockets().open(bed.config().peer().partner().port());

    bed.peer().send(DATAGRAMS, stream.payload(), stream.interval());
    TonePlan plan = TonePlan.standard().withFragments(20);
    ToneResult tone = new PlayTone(bed, plan, isolation::idle).run();

    assertThat(tone.isPerfect()).as(tone.toString()).isTrue();
    assertThat(bed.kernel().net().sockets().length(socket)).isEqualTo(DATAGRAMS);
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
    assertThat(isolation.nooks().memory().domains()).isGreaterThan(1);
  }
}
