package org.inglenook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.driver.load.IllegalInstructionFault;
import org.inglenook.driver.load.LockupFault;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PageFault;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.hardware.sound.DspCommands;
import org.inglenook.hardware.sound.SoundRegisters;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a fault of each type does to a small driver; changes of code have a test of their own. */
class FaultEffectsTest {
  private static final int LINE = Testbed.ETHERNET_LINE;

  private final WovenCache cache = new WovenCache();

  /** A choice whose faults of calls have an effect at every call. */
  private static int everyCall() {
    int choice = 0;
    while (FaultSpec.of(FaultType.FREE, 0, choice).pick(20, 8) != 0) {
      choice++;
    }
    return choice;
  }

  private static FaultSpec spec(FaultType type) {
    return FaultSpec.of(type, 0, everyCall());
  }

  private FaultBed bed(FaultSpec spec) {
    return new FaultBed(cache, spec);
  }

  @TestFactory
  Stream<DynamicTest> shouldHaveItsEffect() {
    return Arrays.stream(FaultType.values())
        .filter(type -> !type.isWoven())
        .map(type -> DynamicTest.dynamicTest(type.word(), () -> assertEffect(type)));
  }

  private void assertEffect(FaultType type) {
    switch (type) {
      case HEAP -> shouldFlipABitOfTheDriversMemory();
      case FREE -> shouldLeaveOutAFreeAndThenFreeAnOldBlock();
      case LEAK -> shouldLeaveOutFrees();
      case BCOPY -> shouldWriteBeyondTheEndOfABlock();
      case WHILE1 -> shouldLoop();
      case IRQ -> shouldLeaveInterruptsDisabled();
      case ALLOC -> assertThat(bed(spec(type)).tiny().take(16)).isZero();
      case TIMING -> shouldAnswerLate();
      case OMISSION -> shouldDoNothing();
      case RESPONSE -> shouldWorkAndAnswerSomethingElse();
      case CRASH ->
          assertThatThrownBy(() -> bed(spec(type)).tiny().total())
              .isInstanceOf(IllegalInstructionFault.class);
      case BYZANTINE -> shouldDoNowThisNowThat();
      case NO_INTERRUPT -> shouldNeverAssertTheLine();
      case INTERRUPT_STORM -> shouldNotTakeTheLineBack();
      case WRONG_DATA -> shouldTransferAWrongBit();
      case DMA_WRONG_ADDRESS -> shouldTransferToAnotherAddress();
      case NO_RESET -> shouldIgnoreAReset();
      default -> throw new AssertionError("type without a test: " + type);
    }
  }

  private void shouldFlipABitOfTheDriversMemory() {
    FaultBed bed = bed(FaultSpec.of(FaultType.HEAP, 1, 5).on(new Trigger.Request(2)));

    int before = bed.tiny().sum(10, 0);
    int after = bed.tiny().total();

    assertThat(before).isEqualTo(55);
    assertThat(Integer.bitCount(before ^ after)).isEqualTo(1);
    assertThat(before ^ after).isBetween(1 << 8, 1 << 15); // Byte 1 of the field.
    assertThat(bed.tiny().total()).as("once").isEqualTo(after);
  }

  private void shouldLeaveOutAFreeAndThenFreeAnOldBlock() {
    FaultBed bed = bed(spec(FaultType.FREE));
    int used = bed.kernel().heap().checkAll();
    int first = bed.tiny().take(16);
    int second = bed.tiny().take(16);
    int third = bed.tiny().take(16);

    bed.tiny().give(second);
    assertThat(bed.kernel().heap().checkAll()).isEqualTo(used + 3);
    bed.tiny().give(third);
    assertThat(bed.kernel().heap().checkAll()).isEqualTo(used + 1);
    assertThat(bed.kernel().heap().isAllocated(first)).as("freed by nobody's wish").isFalse();
  }

  private void shouldLeaveOutFrees() {
    FaultBed bed = bed(spec(FaultType.LEAK));
    int used = bed.kernel().heap().checkAll();

    bed.tiny().give(bed.tiny().take(16));
    bed.tiny().give(bed.tiny().take(16));

    assertThat(bed.kernel().heap().checkAll()).isEqualTo(used + 2);
  }

  private void shouldWriteBeyondTheEndOfABlock() {
    FaultBed bed = bed(spec(FaultType.BCOPY).amount(3));

    int block = bed.tiny().take(16);

    assertThat(bed.kernel().machine().memory().load32(block + 16) & 0xFFFFFF).isEqualTo(0xBCBCBC);
    assertThatThrownBy(() -> bed.kernel().heap().checkAll()).isInstanceOf(KernelPanic.class);
  }

  @Test
  void shouldClaimMoreBytesOfAPacketThanThereAre() {
    int skb = new FaultBed(cache).tiny().packet(100);
    FaultBed bed = bed(spec(FaultType.BCOPY).amount(7));

    assertThat(bed.tiny().packet(100)).isEqualTo(skb);
    assertThat(bed.kernel().machine().memory().load32(skb + SkBuffLayout.LENGTH)).isEqualTo(107);
  }

  private void shouldLoop() {
    FaultBed bed = bed(spec(FaultType.WHILE1));

    assertThatThrownBy(() -> bed.tiny().total()).isInstanceOf(LockupFault.class);
    assertThat(bed.tiny().total()).as("once").isZero();
  }

  private void shouldLeaveInterruptsDisabled() {
    FaultBed bed = bed(spec(FaultType.IRQ));
    assertThat(bed.kernel().processor().cpu().interruptsEnabled()).isTrue();

    bed.tiny().total();

    assertThat(bed.kernel().processor().cpu().interruptsEnabled()).isFalse();
  }

  private void shouldAnswerLate() {
    long golden = cyclesOfACall(bed(spec(FaultType.ALLOC)));

    assertThat(cyclesOfACall(bed(spec(FaultType.TIMING).amount(5_000)))).isEqualTo(golden + 5_000);
  }

  private static long cyclesOfACall(FaultBed bed) {
    long begin = bed.bed.world().clock().now();
    assertThat(bed.tiny().sum(2, 1)).isEqualTo(4);
    return bed.bed.world().clock().now() - begin;
  }

  private void shouldDoNothing() {
    FaultBed bed = bed(spec(FaultType.OMISSION).on(new Trigger.Request(2)));
    assertThat(bed.tiny().sum(2, 1)).isEqualTo(4);

    assertThat(bed.tiny().sum(3, 1)).isZero();
    assertThat(total(bed)).isEqualTo(4);
  }

  private void shouldWorkAndAnswerSomethingElse() {
    FaultBed bed = bed(spec(FaultType.RESPONSE));

    int answer = bed.tiny().sum(2, 1);

    assertThat(Integer.bitCount(answer ^ 4)).isEqualTo(1);
    assertThat(total(bed)).isEqualTo(4);
  }

  /** What the driver has in its first field. */
  private static int total(FaultBed bed) {
    return bed.kernel().machine().memory().load32(bed.dataSection());
  }

  private void shouldDoNowThisNowThat() {
    Set<String> seen = new TreeSet<>();
    FaultBed bed = bed(spec(FaultType.BYZANTINE));
    for (int call = 0; call < 60; call++) {
      long begin = bed.bed.world().clock().now();
      try {
        int answer = bed.tiny().sum(2, 1);
        boolean late = bed.bed.world().clock().now() - begin > 1_000_000;
        seen.add(late ? "late" : answer == 4 ? "right" : answer == 0 ? "omitted" : "wrong");
      } catch (IllegalInstructionFault | PageFault end) {
        seen.add("crash");
      }
    }

    assertThat(seen).containsExactly("crash", "late", "omitted", "right", "wrong");
  }

  private Testbed attached(FaultSpec spec) {
    Testbed bed = new Testbed(1, TestbedConfig.standard().withSound(), cache, Trace.OFF);
    Injection injection = new Injection(List.of(spec), new Surroundings(bed.kernel()));
    injection.attach(bed.controller());
    injection.attach(bed.soundCard());
    return bed;
  }

  private static void interruptByItself(Testbed bed) {
    bed.controller().store(EthernetRegisters.IMS, EthernetRegisters.CAUSE_RXT0);
    bed.controller().store(EthernetRegisters.ICS, EthernetRegisters.CAUSE_RXT0);
  }

  private static boolean requested(Testbed bed) {
    return bed.kernel().machine().interrupts().requested(LINE);
  }

  private void shouldNeverAssertTheLine() {
    Testbed right = attached(spec(FaultType.WRONG_DATA));
    Testbed bed = attached(spec(FaultType.NO_INTERRUPT));

    interruptByItself(right);
    interruptByItself(bed);

    assertThat(requested(right)).isTrue();
    assertThat(requested(bed)).isFalse();
  }

  private void shouldNotTakeTheLineBack() {
    Testbed bed = attached(spec(FaultType.INTERRUPT_STORM).amount(2));
    interruptByItself(bed);

    for (int i = 0; i < 4; i++) {
      bed.controller().load(EthernetRegisters.ICR);
      assertThat(requested(bed)).as("read %d", i).isEqualTo(i < 1);
    }
  }

  private void shouldTransferAWrongBit() {
    Testbed bed = attached(spec(FaultType.WRONG_DATA));
    int page = bed.kernel().pages().allocate(1, 5);

    bed.controller().dma().write(page, new byte[64], 64);

    int bits = 0;
    for (int i = 0; i < 64; i += 4) {
      bits += Integer.bitCount(bed.kernel().machine().memory().load32(page + i));
    }
    assertThat(bits).isEqualTo(1);
  }

  private void shouldTransferToAnotherAddress() {
    FaultSpec spec = spec(FaultType.DMA_WRONG_ADDRESS);
    Testbed bed = attached(spec);
    int page = bed.kernel().pages().allocate(1, 5);
    int bits = Integer.numberOfTrailingZeros(bed.kernel().machine().memory().size());
    int stray = page ^ (1 << (2 + spec.pick(2, bits - 2)));

    bed.soundCard().dma().store32(page, 0x1234);

    assertThat(bed.kernel().machine().memory().load32(page)).isNotEqualTo(0x1234);
    assertThat(bed.kernel().machine().memory().load32(stray)).isEqualTo(0x1234);
  }

  private void shouldIgnoreAReset() {
    Testbed bed = attached(spec(FaultType.NO_RESET));
    bed.controller().store(EthernetRegisters.RDBAL, 0x4000);

    bed.controller().store(EthernetRegisters.CTRL, EthernetRegisters.CTRL_RST);
    assertThat(bed.controller().load(EthernetRegisters.RDBAL)).isEqualTo(0x4000);
    bed.controller().store(EthernetRegisters.CTRL, EthernetRegisters.CTRL_RST);
    assertThat(bed.controller().load(EthernetRegisters.RDBAL)).as("once").isZero();
  }

  @Test
  void shouldGetNoAnswerFromASoundCardThatIgnoresItsReset() {
    Testbed bed = attached(spec(FaultType.NO_RESET));

    bed.soundCard().store(SoundRegisters.RESET, 1);
    bed.world().clock().charge(10_000);
    bed.soundCard().store(SoundRegisters.RESET, 0);
    bed.world().clock().charge(1_000_000);

    assertThat(bed.soundCard().load(SoundRegisters.AVAILABLE)).isZero();
  }

  @Test
  void shouldEndTheStormOfASoundCardWhoseHandlerLooksForTheCause() {
    Testbed bed = attached(spec(FaultType.INTERRUPT_STORM).amount(2));
    bed.soundCard().store(SoundRegisters.COMMAND, DspCommands.INTERRUPT_8);

    bed.soundCard().load(SoundRegisters.AVAILABLE);
    assertThat(soundRequested(bed)).isTrue();
    bed.soundCard().load(SoundRegisters.MIXER_DATA);
    assertThat(soundRequested(bed)).isTrue();
    bed.soundCard().load(SoundRegisters.MIXER_DATA);
    assertThat(soundRequested(bed)).isFalse();
  }

  private static boolean soundRequested(Testbed bed) {
    return bed.kernel().machine().interrupts().requested(Testbed.SOUND_LINE);
  }

  @Test
  void shouldTakeAMisbehaviourFromADeviceThatHasNoneOfTheseFaults() {
    Testbed bed = attached(spec(FaultType.NO_INTERRUPT));
    new Injection(List.of(spec(FaultType.ALLOC)), new Surroundings(bed.kernel()))
        .attach(bed.controller());

    interruptByItself(bed);

    assertThat(requested(bed)).isTrue();
  }
}
