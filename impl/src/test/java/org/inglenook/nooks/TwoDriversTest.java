package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.DeviceSlot;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.PlayTone;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.kernel.workload.TonePlan;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The sound driver and the Ethernet driver at work at the same time, in two domains. */
class TwoDriversTest {
  private static final int DATAGRAMS = 40;
  private static final int INTERVAL = 1_000_000;
  private static final int ETHERNET = 1;
  private static final int SOUND = 2;
  private static final int KERNEL_DATA = 0x3000;

  /** A cycle at which packets come in and sound is played. */
  private static final long MIDST = 20_000_000;

  private final TestbedConfig config = TestbedConfig.standard().withFrames(256).withSound();
  private Testbed bed = new Testbed(42, config, new WovenCache(), Trace.OFF);
  private Isolation isolation = new Isolation(bed.kernel());
  private int socket;

  @Test
  void shouldPlayAToneWhilePacketsComeIn() {
    ToneResult tone = receiveAndPlay(FaultPoint.NEVER, FaultPoint.NEVER);

    assertThat(tone.isPerfect()).as(tone.toString()).isTrue();
    assertThat(received()).isEqualTo(DATAGRAMS);
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldReceiveEveryPacketWhileTheSoundDriverIsReplaced() {
    ToneResult tone = receiveAndPlay(FaultPoint.NEVER, WildStore.atCycle(MIDST, KERNEL_DATA, 1));

    assertThat(received()).isEqualTo(DATAGRAMS);
    assertThat(recovered()).containsExactly(SOUND);
    assertThat(tone.isRight()).as(tone.toString()).isTrue();
    assertThat(tone.finished()).isTrue();
    assertThat(tone.lost()).isPositive();
  }

  @Test
  void shouldPlayEveryFrameWhileTheEthernetDriverIsReplaced() {
    ToneResult tone = receiveAndPlay(WildStore.atCycle(MIDST, KERNEL_DATA, 1), FaultPoint.NEVER);

    assertThat(tone.isPerfect()).as(tone.toString()).isTrue();
    assertThat(recovered()).containsExactly(ETHERNET);
    assertThat(received()).isBetween(DATAGRAMS / 2, DATAGRAMS - 1);
  }

  /** An IOMMU has to know both: what is taken from a domain, none of its devices reaches. */
  @Test
  void shouldLetNoDeviceOfADomainWithTwoDriversReachWhatWasTakenFromIt() {
    MachineConfig behindIommu = config.machine().withIommu(true);
    bed =
        new Testbed(
            42,
            new TestbedConfig(behindIommu, config.kernel(), config.wire(), config.peer(), true),
            new WovenCache(),
            Trace.OFF);
    isolation = new Isolation(bed.kernel());

    Module ethernet =
        isolation.load(E1000.class, WildStore.atCycle(MIDST, KERNEL_DATA, 1), ETHERNET);
    receiveAndPlay(ethernet, isolation.load(Sb.class, FaultPoint.NEVER, ETHERNET));

    assertThat(recovered()).containsExactly(ETHERNET);
    assertThat(received()).isPositive();
    assertThat(reachedByOthers()).isEmpty();
  }

  /** Pages that some device reaches and the domain does not hold. */
  private List<Integer> reachedByOthers() {
    Machine machine = bed.kernel().machine();
    List<Integer> pages = new ArrayList<>();
    for (DeviceSlot slot : machine.devices().slots()) {
      for (int page = 0; page < machine.memory().frames(); page++) {
        if (machine.iommu().allows(slot.master(), page)
            && isolation.nooks().memory().state().holder(page) != ETHERNET) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  private ToneResult receiveAndPlay(FaultPoint ethernetFault, FaultPoint soundFault) {
    Module ethernet = isolation.load(E1000.class, ethernetFault);
    return receiveAndPlay(ethernet, isolation.load(Sb.class, soundFault));
  }

  private ToneResult receiveAndPlay(Module ethernet, Module sound) {
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();
    bed.probe(sound);
    socket = bed.kernel().net().sockets().open(bed.config().peer().partner().port());
    bed.peer().send(DATAGRAMS, 1_024, INTERVAL);
    TonePlan plan = TonePlan.standard().withFragments(20);
    return new PlayTone(bed, plan, isolation::idle).run();
  }

  private int received() {
    return bed.kernel().net().sockets().length(socket);
  }

  /** Domains whose driver serves again, each as often as it was replaced. */
  private List<Integer> recovered() {
    List<Integer> domains = new ArrayList<>();
    for (Timeline.Entry entry : isolation.recovery().timeline().entries()) {
      if (entry.stage() == Stage.SERVING) {
        domains.add(entry.domain());
      }
    }
    return domains;
  }
}
