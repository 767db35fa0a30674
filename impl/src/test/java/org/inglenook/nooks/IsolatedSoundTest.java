package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Memory;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.DeviceSlot;
import org.inglenook.hardware.Machine;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.PlayTone;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.kernel.workload.TonePlan;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The sb driver in a protection domain. */
class IsolatedSoundTest {
  private static final int KERNEL_DATA = 0x3000;

  private Testbed bed;
  private Isolation isolation;

  @Test
  void shouldPlayTheSameToneIsolatedAsNatively() {
    start(FaultPoint.NEVER);

    ToneResult result = play(100);

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldGoOnPlayingAfterAStoreIntoTheKernel() {
    start(WildStore.atCycle(300_000_000, KERNEL_DATA, 0xBAD));

    ToneResult result = play(100);

    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    assertThat(result.isRight()).as(result.toString()).isTrue();
    assertThat(result.finished()).isTrue();
    assertThat(result.written()).isEqualTo(result.frames());
    assertThat(result.lost()).as("at most what the ring held").isBetween(1, 2_048);
    assertThat(result.inOrder() + result.lost()).isEqualTo(result.frames());
  }

  @Test
  void shouldLetACardBehindAnIommuReachNothingThatItsDriverDoesNotHold() {
    TestbedConfig standard = TestbedConfig.standard().withFrames(256).withSound();
    start(
        new TestbedConfig(
            standard.machine().withIommu(true),
            standard.kernel(),
            standard.wire(),
            standard.peer(),
            true),
        WildStore.atCycle(300_000_000, KERNEL_DATA, 0xBAD));

    ToneResult result = play(100);

    assertThat(result.isRight()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    Machine machine = bed.kernel().machine();
    DeviceSlot card = machine.devices().slots().get(1);
    for (int page = 0; page < machine.memory().frames(); page++) {
      if (machine.iommu().allows(card.master(), page)) {
        assertThat(isolation.nooks().memory().state().holder(page))
            .as("page %d", page)
            .isEqualTo(1);
      }
    }
    assertThat(bed.speaker().frames()).as("none of them all ones").isEqualTo(result.inOrder());
  }

  @Test
  void shouldHoldAfterManyRecoveriesWhatItHeldAfterTheFirst() {
    start(new Repeated());
    isolation.recoveryService().restartManager().install("default restart max 100");
    play(40);
    isolation.idle();
    List<String> first = inventory();

    for (int i = 0; i < 10; i++) {
      play(40);
      isolation.idle();
    }

    assertThat(inventory()).isEqualTo(first);
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isGreaterThan(20);
  }

  private List<String> inventory() {
    List<String> lines = new ArrayList<>();
    DomainObjects held = isolation.recovery().driver(1).extension().objects();
    for (ObjectType type : ObjectType.values()) {
      lines.add(type + ": " + held.owned(KernelTypes.id(type)).length);
    }
    lines.add("tracked: " + isolation.tracker().state().objects());
    lines.add("heap blocks: " + bed.kernel().heap().checkAll());
    lines.add("free frames: " + bed.kernel().pages().freeFrames());
    lines.add("masked: " + bed.kernel().machine().interrupts().masked(Testbed.SOUND_LINE));
    return lines;
  }

  /** A store into the kernel every now and then. */
  private static final class Repeated implements FaultPoint {
    private static final long PERIOD = 100_000_000;
    private long next = PERIOD;

    @Override
    public boolean due(long cycle) {
      boolean now = cycle >= next;
      next = now ? cycle + PERIOD : next;
      return now;
    }

    @Override
    public void strike(Memory memory) {
      memory.store32(KERNEL_DATA, 0xBAD);
    }
  }

  @Test
  void shouldAnswerANannyThatProbesWhileItPlays() {
    bed =
        new Testbed(
            42, TestbedConfig.standard().withFrames(256).withSound(), new WovenCache(), Trace.OFF);
    isolation = new Isolation(bed.kernel(), RecoveryOptions.standard().withNanny(5_000_000));
    bed.probe(isolation.load(Sb.class, FaultPoint.NEVER));

    ToneResult result = play(40);

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  private void start(FaultPoint fault) {
    start(TestbedConfig.standard().withFrames(256).withSound(), fault);
  }

  private void start(TestbedConfig config, FaultPoint fault) {
    bed = new Testbed(42, config, new WovenCache(), Trace.OFF);
    isolation = new Isolation(bed.kernel());
    Module module = isolation.load(Sb.class, fault);
    bed.probe(module);
  }

  private ToneResult play(int fragments) {
    TonePlan plan = TonePlan.standard().withFragments(fragments);
    return new PlayTone(bed, plan, isolation::idle).run();
  }
}
