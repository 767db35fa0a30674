package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inglenook.hardware.net.EthernetController;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.hardware.net.Peer;
import org.inglenook.hardware.net.PeerConfig;
import org.inglenook.hardware.net.Wire;
import org.inglenook.hardware.net.WireConfig;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;

class SnapshotPropertyTest {
  /** One operation on a machine: a kind, and two numbers that each kind takes as it likes. */
  record Operation(int kind, int a, int b) {}

  private static final int KINDS = 12;

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void shouldHaveTheSameHashAfterRestoreAndTheSameFuture(
      @ForAll("operations") List<Operation> before,
      @ForAll("operations") List<Operation> after,
      @ForAll boolean tagged) {
    final Subject subject = new Subject(tagged);
    subject.run(before);
    final World world = subject.machine.world();
    final Snapshot snapshot = world.snapshot();
    final long hash = world.hash();
    subject.run(after);
    final long future = world.hash();

    world.restore(snapshot);
    assertThat(world.hash()).isEqualTo(hash);
    subject.run(after);

    assertThat(world.hash()).isEqualTo(future);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void shouldBeEqualToAMachineThatWasDrivenThereDirectly(
      @ForAll("operations") List<Operation> operations,
      @ForAll("operations") List<Operation> detour) {
    final Subject restored = new Subject(false);
    final Snapshot start = restored.machine.world().snapshot();
    restored.run(detour);
    restored.machine.world().snapshot();
    restored.run(detour);
    restored.machine.world().restore(start);
    restored.run(operations);

    final Subject direct = new Subject(false);
    direct.run(operations);

    assertThat(restored.machine.world().hash()).isEqualTo(direct.machine.world().hash());
  }

  @Provide
  Arbitrary<List<Operation>> operations() {
    final Arbitrary<Integer> any = Arbitraries.integers();
    return Combinators.combine(Arbitraries.integers().between(0, KINDS - 1), any, any)
        .as(Operation::new)
        .list()
        .ofMaxSize(40);
  }

  /** A machine with every part there is, and a way to do anything to it. */
  private static final class Subject {
    final Machine machine;
    final EthernetController controller;
    final Peer peer;
    final Dma dma;

    Subject(boolean tagged) {
      machine =
          TestMachines.booted(
              MachineConfig.small().withTaggedTlb(tagged).withIommu(true), Trace.OFF);
      final Wire wire = new Wire(machine.world(), WireConfig.gigabit());
      controller = new EthernetController(machine, 11, 0x0200_0000_0001L, wire, 0);
      peer = new Peer(machine.world(), PeerConfig.standard().withEcho(true), wire, 1);
      dma = machine.newBusMaster();
      machine.interrupts().handler((cpu, line) -> machine.interrupts().mask(line));
      controller.store(EthernetRegisters.CTRL, EthernetRegisters.CTRL_SLU);
      controller.store(EthernetRegisters.RCTL, EthernetRegisters.RCTL_EN);
    }

    void run(List<Operation> operations) {
      for (Operation operation : operations) {
        apply(operation.kind, operation.a, operation.b);
      }
    }

    private void apply(int kind, int a, int b) {
      final Cpu cpu = machine.cpu(a & 1);
      switch (kind) {
        case 0 -> access(cpu, a, b);
        case 1 -> cpu.loadTable(b & 1, TestMachines.base(machine, b & 1));
        case 2 -> cpu.mmu().fill(b & 63);
        case 3 -> cpu.tlb().invalidate(b & 63);
        case 4 -> machine.poll(cpu);
        case 5 -> machine.idle(cpu);
        case 6 -> cpu.interruptsEnabled((b & 1) != 0);
        case 7 -> machine.interrupts().unmask(b & 15);
        case 8 -> peer.send(b & 3, 64 + (a & 255), 1_000);
        case 9 -> dma.store32((b & 63) << PageLayout.PAGE_SHIFT, a);
        case 10 -> machine.iommu().allow(a & 1, b & 63);
        default -> device(a, b);
      }
    }

    private void access(Cpu cpu, int a, int b) {
      final int va = ((32 + (b & 15)) << PageLayout.PAGE_SHIFT) + ((b >>> 8) & 0xFFC);
      try {
        cpu.mmu().store32(va, a);
      } catch (PageFault fault) {
        cpu.stackPointer(fault.address());
      }
    }

    private void device(int a, int b) {
      machine.timer().start(1 + (a & 0xFFFF));
      machine.world().rng("test").nextInt();
      controller.store(EthernetRegisters.IMS, b);
    }
  }
}
