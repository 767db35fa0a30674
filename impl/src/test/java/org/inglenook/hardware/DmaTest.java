package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.TestMachines.PAGE;
import static org.inglenook.hardware.TestMachines.address;

import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

class DmaTest {
  private static final int PA = address(PAGE);

  @Test
  void shouldCopyBytesAtAnyAlignment() {
    final Machine machine = TestMachines.untagged();
    final Dma dma = machine.newBusMaster();
    final byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1};
    final byte[] back = new byte[12];

    dma.write(PA + 3, bytes, bytes.length);
    dma.read(PA + 3, back, 1, bytes.length);

    assertThat(back).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1);
    assertThat(machine.memory().load32(PA + 4)).isEqualTo(0x0504_0302);
    assertThat(dma.aborts()).isZero();
  }

  @Test
  void shouldReachEveryFrameWithoutAnIommu() {
    final Machine machine = TestMachines.untagged();
    final Dma dma = machine.newBusMaster();

    dma.store32(0, 1);
    dma.store32(machine.memory().size() - 4, 2);

    assertThat(machine.memory().load32(0)).isEqualTo(1);
    assertThat(dma.load32(machine.memory().size() - 4)).isEqualTo(2);
  }

  @Test
  void shouldDropAndCountWhatTheIommuDoesNotAllow() {
    final Machine machine = TestMachines.booted(MachineConfig.small().withIommu(true), Trace.OFF);
    final Dma dma = machine.newBusMaster();
    final Dma other = machine.newBusMaster();
    machine.iommu().allow(dma.master(), PAGE);

    dma.store32(PA, 7);
    other.store32(PA, 8);
    dma.store32(address(PAGE + 1), 9);

    assertThat(machine.memory().load32(PA)).isEqualTo(7);
    assertThat(machine.memory().load32(address(PAGE + 1))).isZero();
    assertThat(other.load32(PA)).isEqualTo(-1);
    assertThat(dma.aborts()).isEqualTo(1);
    assertThat(dma.lastAbort()).isEqualTo(address(PAGE + 1));
    assertThat(other.aborts()).isEqualTo(2);
  }

  @Test
  void shouldStopAtTheEdgeOfAnAllowedFrame() {
    final Machine machine = TestMachines.booted(MachineConfig.small().withIommu(true), Trace.OFF);
    final Dma dma = machine.newBusMaster();
    machine.iommu().allow(dma.master(), PAGE);

    dma.write(address(PAGE + 1) - 4, new byte[] {1, 1, 1, 1, 2, 2, 2, 2}, 8);

    assertThat(machine.memory().load32(address(PAGE + 1) - 4)).isEqualTo(0x0101_0101);
    assertThat(machine.memory().load32(address(PAGE + 1))).isZero();
    assertThat(dma.aborts()).isEqualTo(1);
  }

  @Test
  void shouldNotReachAFrameAnyMoreOnceItIsDenied() {
    final Machine machine = TestMachines.booted(MachineConfig.small().withIommu(true), Trace.OFF);
    final Dma dma = machine.newBusMaster();
    machine.iommu().allow(dma.master(), PAGE);
    machine.iommu().deny(dma.master(), PAGE);

    dma.store32(PA, 7);

    assertThat(machine.memory().load32(PA)).isZero();
  }

  @Test
  void shouldAbortBeyondMemoryAndNotComeBackAtItsBeginning() {
    final Machine machine = TestMachines.untagged();
    final Dma dma = machine.newBusMaster();
    final int before = machine.memory().load32(0);

    dma.write(-4, new byte[] {9, 9, 9, 9, 9, 9, 9, 9}, 8);

    assertThat(machine.memory().load32(0)).isEqualTo(before);
    assertThat(dma.aborts()).isEqualTo(2);
  }
}
