package org.inglenook.hardware.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.TestMachines.address;
import static org.inglenook.hardware.net.NetworkBench.ALL_CAUSES;
import static org.inglenook.hardware.net.NetworkBench.DESCRIPTORS;
import static org.inglenook.hardware.net.NetworkBench.LINE;

import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

class EthernetControllerTest {
  private final NetworkBench bench = NetworkBench.standard();
  private final EthernetController controller = bench.controller;
  private final InterruptController interrupts = bench.machine.interrupts();

  @Test
  void shouldSendAFrameToThePeerAndWriteTheDescriptorBack() {
    bench.queue(0, 17, 1_000);
    controller.store(EthernetRegisters.TDT, 1);
    bench.run();

    assertThat(bench.txStatus(0)).isEqualTo(DescriptorLayout.STATUS_DD);
    assertThat(controller.load(EthernetRegisters.TDH)).isEqualTo(1);
    assertThat(controller.load(EthernetRegisters.GPTC)).isEqualTo(1);
    assertThat(bench.peer.counters().good()).isEqualTo(1);
    assertThat(bench.peer.counters().damaged()).isZero();
  }

  @Test
  void shouldReceiveTheEchoOfWhatItSent() {
    bench.queue(0, 17, 1_000);
    controller.store(EthernetRegisters.TDT, 1);
    bench.run();

    final byte[] echo = bench.received(0);
    assertThat(bench.rxStatus(0))
        .isEqualTo(DescriptorLayout.STATUS_DD | DescriptorLayout.STATUS_EOP);
    assertThat(Frames.isSoundUdp(echo)).isTrue();
    assertThat(Frames.payload(echo))
        .isEqualTo(StreamPattern.payload(bench.machine.world().seed(), 17, 1_000));
    assertThat(Frames.destination(echo)).isEqualTo(bench.peer.config().partner());
  }

  @Test
  void shouldGatherAFrameFromSeveralDescriptors() {
    bench.queue(0, 5, 100);
    final int length = FrameLayout.PAYLOAD + 100;
    final int buffer = bench.memory.load32(NetworkBench.txDescriptor(0));
    bench.memory.store32(NetworkBench.txDescriptor(0) + DescriptorLayout.LENGTH, 50);
    bench.memory.store32(NetworkBench.txDescriptor(1), buffer + 50);
    bench.memory.store32(
        NetworkBench.txDescriptor(1) + DescriptorLayout.LENGTH,
        (length - 50) | DescriptorLayout.COMMAND_EOP);
    controller.store(EthernetRegisters.TDT, 2);
    bench.run();

    assertThat(bench.peer.counters().good()).isEqualTo(1);
    assertThat(bench.txStatus(1)).isZero();
  }

  @Test
  void shouldSendMoreFramesThanTheRingHasDescriptors() {
    for (int sequence = 0; sequence < 3 * DESCRIPTORS; sequence++) {
      final int index = sequence % DESCRIPTORS;
      bench.queue(index, sequence, 64);
      controller.store(EthernetRegisters.TDT, (index + 1) % DESCRIPTORS);
      bench.run();
    }

    assertThat(bench.peer.counters().good()).isEqualTo(3 * DESCRIPTORS);
    assertThat(bench.peer.counters().late()).isZero();
  }

  @Test
  void shouldReceiveAStreamIntoItsRingInOrder() {
    bench.peer.send(5, 200, 10_000);
    bench.run();

    for (int i = 0; i < 5; i++) {
      assertThat(StreamPattern.sequence(Frames.payload(bench.received(i)))).isEqualTo(i);
    }
    assertThat(controller.load(EthernetRegisters.RDH)).isEqualTo(5);
    assertThat(controller.load(EthernetRegisters.GPRC)).isEqualTo(5);
    assertThat(controller.load(EthernetRegisters.GPRC)).as("reading clears").isZero();
  }

  @Test
  void shouldCountFramesForWhichNoDescriptorIsFreeAsMissed() {
    bench.peer.send(10, 200, 10_000);
    bench.run();

    assertThat(controller.load(EthernetRegisters.GPRC)).isEqualTo(DESCRIPTORS - 1);
    assertThat(controller.load(EthernetRegisters.MPC)).isEqualTo(10 - (DESCRIPTORS - 1));
    assertThat(controller.load(EthernetRegisters.ICR) & EthernetRegisters.CAUSE_RXO).isNotZero();
  }

  @Test
  void shouldIgnoreFramesForOthersUnlessPromiscuous() {
    controller.store(EthernetRegisters.RAL, 0);
    bench.peer.send(1, 200, 10_000);
    bench.run();
    assertThat(controller.load(EthernetRegisters.GPRC)).isZero();

    controller.store(
        EthernetRegisters.RCTL, EthernetRegisters.RCTL_EN | EthernetRegisters.RCTL_UPE);
    bench.peer.send(1, 200, 10_000);
    bench.run();
    assertThat(controller.load(EthernetRegisters.GPRC)).isEqualTo(1);
  }

  @Test
  void shouldAssertItsLineWhileAnUnmaskedCauseIsPending() {
    bench.peer.send(1, 200, 10_000);
    bench.run();
    assertThat(interrupts.requested(LINE)).as("masked").isFalse();

    controller.store(EthernetRegisters.IMS, EthernetRegisters.CAUSE_RXT0);
    assertThat(interrupts.requested(LINE)).isTrue();
    controller.store(EthernetRegisters.IMC, ALL_CAUSES);
    assertThat(interrupts.requested(LINE)).isFalse();
    controller.store(EthernetRegisters.IMS, EthernetRegisters.CAUSE_RXT0);
    assertThat(controller.load(EthernetRegisters.ICR)).isEqualTo(EthernetRegisters.CAUSE_RXT0);
    assertThat(interrupts.requested(LINE)).as("read").isFalse();
  }

  @Test
  void shouldReportThatTheRingIsHalfUsedAndThatItRanEmpty() {
    bench.peer.send(DESCRIPTORS / 2 - 1, 200, 10_000);
    bench.run();
    assertThat(controller.load(EthernetRegisters.ICR) & EthernetRegisters.CAUSE_RXDMT0).isNotZero();

    bench.queue(0, 1, 64);
    controller.store(EthernetRegisters.TDT, 1);
    bench.run();
    assertThat(controller.load(EthernetRegisters.ICR))
        .isEqualTo(
            EthernetRegisters.CAUSE_TXDW
                | EthernetRegisters.CAUSE_TXQE
                | EthernetRegisters.CAUSE_RXT0);
  }

  @Test
  void shouldTakeTimeForBusAndWire() {
    final long start = bench.machine.world().clock().now();
    bench.queue(0, 1, 1_000);
    controller.store(EthernetRegisters.TDT, 1);
    assertThat(bench.txStatus(0)).as("not yet").isZero();
    while (bench.peer.counters().good() == 0) {
      bench.machine.world().events().runNext();
    }

    final int length = FrameLayout.PAYLOAD + 1_000;
    final WireConfig wire = WireConfig.gigabit();
    assertThat(bench.machine.world().clock().now() - start)
        .isEqualTo(
            bench.controller.dma().cycles(DescriptorLayout.SIZE)
                + bench.controller.dma().cycles(length)
                + wire.occupation(length)
                + wire.latency());
  }

  @Test
  void shouldBeAsAfterPowerOnAfterAReset() {
    bench.queue(0, 1, 64);
    controller.store(EthernetRegisters.IMS, ALL_CAUSES);
    controller.store(EthernetRegisters.TDT, 1);
    controller.store(EthernetRegisters.CTRL, EthernetRegisters.CTRL_RST);
    bench.run();

    assertThat(bench.peer.counters().good()).isZero();
    assertThat(controller.load(EthernetRegisters.STATUS)).isEqualTo(EthernetRegisters.STATUS_FD);
    assertThat(controller.load(EthernetRegisters.TDLEN)).isZero();
    assertThat(controller.load(EthernetRegisters.IMS)).isZero();
    assertThat(controller.load(EthernetRegisters.RAL)).isEqualTo(0x0000_0002);
    assertThat(controller.load(EthernetRegisters.RAH)).isEqualTo(EthernetRegisters.RAH_AV | 0x0100);
    bench.bringUp();
    bench.peer.send(1, 64, 1_000);
    bench.run();
    assertThat(controller.load(EthernetRegisters.GPRC)).isEqualTo(1);
  }

  @Test
  void shouldReportLinkChanges() {
    controller.store(EthernetRegisters.CTRL, 0);

    assertThat(controller.load(EthernetRegisters.STATUS) & EthernetRegisters.STATUS_LU).isZero();
    assertThat(controller.load(EthernetRegisters.ICR)).isEqualTo(EthernetRegisters.CAUSE_LSC);
    bench.peer.send(1, 64, 1_000);
    bench.run();
    assertThat(controller.load(EthernetRegisters.GPRC)).isZero();
  }

  @Test
  void shouldDropAFrameForABufferThatTheIommuForbids() {
    final NetworkBench guarded =
        new NetworkBench(MachineConfig.small().withIommu(true), PeerConfig.standard());
    guarded.machine.iommu().allow(guarded.controller.dma().master(), NetworkBench.RX_RING_PAGE);
    guarded.bringUp();
    guarded.peer.send(1, 200, 10_000);
    guarded.run();

    assertThat(guarded.memory.load32(address(NetworkBench.RX_BUFFER_PAGE))).isZero();
    assertThat(guarded.rxStatus(0)).as("the controller does not notice").isNotZero();
    assertThat(guarded.controller.dma().aborts()).isPositive();
  }

  @Test
  void shouldStopTheReceiverWhenItsRingCannotBeRead() {
    final NetworkBench guarded =
        new NetworkBench(MachineConfig.small().withIommu(true), PeerConfig.standard());
    guarded.bringUp();
    guarded.peer.send(1, 200, 10_000);
    guarded.run();

    assertThat(guarded.controller.load(EthernetRegisters.RCTL) & EthernetRegisters.RCTL_EN)
        .isZero();
    assertThat(guarded.controller.load(EthernetRegisters.MPC)).isEqualTo(1);
  }

  @Test
  void shouldNotSendAFrameThatIsLongerThanEthernetAllows() {
    bench.queue(0, 1, 1_000);
    bench.memory.store32(
        NetworkBench.txDescriptor(0) + DescriptorLayout.LENGTH,
        2_000 | DescriptorLayout.COMMAND_EOP | DescriptorLayout.COMMAND_RS);
    controller.store(EthernetRegisters.TDT, 1);
    bench.run();

    assertThat(bench.txStatus(0)).isEqualTo(DescriptorLayout.STATUS_DD);
    assertThat(controller.load(EthernetRegisters.GPTC)).isZero();
  }

  @Test
  void shouldContinueAStreamFromASnapshotAsIfNothingHadHappened() {
    bench.peer.send(6, 1_400, 20_000);
    for (int i = 0; i < 8; i++) {
      bench.machine.world().events().runNext();
    }
    final Snapshot middle = bench.machine.world().snapshot();
    final long hash = bench.machine.world().hash();
    bench.run();
    final long end = bench.machine.world().hash();

    bench.machine.world().restore(middle);

    assertThat(bench.machine.world().hash()).isEqualTo(hash).isNotEqualTo(end);
    bench.run();
    assertThat(bench.machine.world().hash()).isEqualTo(end);
  }

  @Test
  void shouldContinueATransmissionFromASnapshotAtEachOfItsEvents() {
    bench.queue(0, 1, 300);
    bench.queue(1, 2, 400);
    controller.store(EthernetRegisters.TDT, 2);
    final World world = bench.machine.world();

    for (Snapshot here = world.snapshot(); world.events().size() > 0; here = world.snapshot()) {
      final long hash = world.hash();
      bench.run();
      final long end = world.hash();
      assertThat(bench.peer.counters().good()).isEqualTo(2);

      world.restore(here);
      assertThat(world.hash()).isEqualTo(hash);
      bench.run();
      assertThat(world.hash()).isEqualTo(end);
      world.restore(here);
      world.events().runNext();
    }
  }

  @Test
  void shouldForgetATransmissionWhenRestoredToBeforeIt() {
    final Snapshot before = bench.machine.world().snapshot();
    bench.queue(0, 1, 300);
    controller.store(EthernetRegisters.TDT, 1);
    bench.machine.world().events().runNext();

    bench.machine.world().restore(before);
    bench.queue(0, 2, 300);
    controller.store(EthernetRegisters.TDT, 1);
    bench.run();

    assertThat(bench.peer.counters().good()).isEqualTo(1);
  }
}
