package org.inglenook.nooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Iommu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.sim.World;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Where there is an IOMMU, a device reaches what its domain holds for it, and nothing else. */
class DeviceRightsTest {
  private static final int A = 1;
  private static final int B = 2;
  private static final int C = 3;
  private static final int CARD = 4;
  private static final int OTHER_CARD = 31;

  private final Machine machine = new Machine(new World(1), MachineConfig.small().withIommu(true));
  private final Iommu iommu = machine.iommu();
  private final Memory memory;
  private final int page;

  DeviceRightsTest() {
    for (int p = 0; p < machine.memory().frames(); p++) {
      machine.tables().set(0, p, PageLayout.entry(p, PRESENT | WRITABLE));
    }
    for (Cpu cpu : machine.cpus()) {
      cpu.loadTable(0, 0);
    }
    int base = machine.tables().bytes();
    memory = new Memory(machine, base, 0, C);
    memory.boot();
    page = (base + Memory.bytes(machine, C)) >>> PAGE_SHIFT;
    memory.use(page, Use.BUFFER);
    memory.use(page + 1, Use.HEAP);
    memory.use(page + 2, Use.STACK);
  }

  @Test
  void shouldWriteNothingBehindTheRecordsAtBoot() {
    int bytes = machine.tables().bytes();
    int pages = machine.tables().pages();
    MemoryLayout layout = new MemoryLayout(bytes, machine.cpus().size(), C, pages, bytes);

    assertThat(machine.memory().load32(layout.descriptor(pages))).isZero();
    assertThat(machine.memory().load32(layout.end())).isZero();
    assertThat(memory.state().holder(pages - 1)).isEqualTo(Holder.FREE);
    for (int d = A; d <= C; d++) {
      int last = machine.memory().frames() - 1;
      assertThat(machine.tables().get(memory.state().table(d), last) & WRITABLE).isZero();
      assertThat(machine.tables().get(memory.state().table(d), last) & PRESENT).isNotZero();
    }
  }

  @Test
  void shouldLetADeviceReachBuffersAndHeapOfItsDomainAndNoStack() {
    memory.device(B, CARD);
    memory.device(B, OTHER_CARD);
    for (int i = 0; i < 3; i++) {
      assertThat(memory.grant(B, page + i)).isEqualTo(Refusal.NONE);
    }

    for (int card : new int[] {CARD, OTHER_CARD}) {
      assertThat(iommu.allows(card, page)).isTrue();
      assertThat(iommu.allows(card, page + 1)).isTrue();
      assertThat(iommu.allows(card, page + 2)).as("stack").isFalse();
      assertThat(iommu.allows(card, page + 3)).as("of the kernel").isFalse();
    }
    assertThat(memory.revoke(B, page)).isEqualTo(Refusal.NONE);
    assertThat(iommu.allows(CARD, page)).isFalse();
    assertThat(iommu.allows(OTHER_CARD, page)).isFalse();
    assertThat(iommu.allows(CARD, page + 1)).isTrue();
  }

  @Test
  void shouldFollowTheDomainOfTheDeviceInTheFirstDomainAndInTheLast() {
    memory.device(A, CARD);
    memory.device(C, OTHER_CARD);
    assertThat(memory.grant(A, page)).isEqualTo(Refusal.NONE);
    assertThat(memory.grant(C, page + 1)).isEqualTo(Refusal.NONE);
    assertThat(iommu.allows(CARD, page)).isTrue();
    assertThat(iommu.allows(OTHER_CARD, page)).isFalse();
    assertThat(iommu.allows(OTHER_CARD, page + 1)).isTrue();

    memory.device(C, CARD);
    memory.settle();

    assertThat(iommu.allows(CARD, page + 1)).as("of its new domain").isTrue();
    memory.device(A, OTHER_CARD);
    memory.settle();
    assertThat(iommu.allows(OTHER_CARD, page)).as("of its new domain").isTrue();
    assertThat(iommu.allows(OTHER_CARD, page + 1)).as("of its old domain").isFalse();
  }

  @Test
  void shouldTakeAllRightsFromADeviceThatIsNoLongerOfTheDomain() {
    Lending lending = new Lending(memory, machine.cpus().size());
    lending.device(A, CARD);
    lending.device(A, OTHER_CARD);
    memory.grant(A, page);
    memory.grant(A, page + 1);

    lending.noDevice(A, CARD);

    assertThat(iommu.allows(CARD, page)).isFalse();
    assertThat(iommu.allows(CARD, page + 1)).isFalse();
    assertThat(iommu.allows(OTHER_CARD, page)).isTrue();
    memory.settle();
    assertThat(iommu.allows(CARD, page)).as("after a trap").isFalse();
  }

  @Test
  void shouldGiveRightsBackThatATrapHasLost() {
    memory.device(A, CARD);
    memory.grant(A, page);
    iommu.deny(CARD, page);

    memory.settle();

    assertThat(iommu.allows(CARD, page)).isTrue();
  }

  @Test
  void shouldKnowAsManyDevicesAsAWordHasBits() {
    memory.device(A, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> memory.device(A, Integer.SIZE))
        .withMessage("no such bus master: master=32");
    assertThatIllegalArgumentException().isThrownBy(() -> memory.device(A, -1));

    memory.grant(A, page);

    assertThat(iommu.allows(0, page)).isTrue();
  }
}
