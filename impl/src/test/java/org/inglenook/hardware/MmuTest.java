package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;
import static org.inglenook.hardware.TestMachines.DOMAIN;
import static org.inglenook.hardware.TestMachines.KERNEL;
import static org.inglenook.hardware.TestMachines.PAGE;
import static org.inglenook.hardware.TestMachines.address;
import static org.inglenook.hardware.TestMachines.base;

import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

class MmuTest {
  private static final int VA = address(PAGE) + 8;

  private final Machine machine = TestMachines.untagged();
  private final Cpu cpu = machine.cpu(0);
  private final Mmu mmu = cpu.mmu();

  @Test
  void shouldLoadWhatWasStoredInEveryWidthLittleEndian() {
    mmu.store32(VA, 0x8765_4321);

    assertThat(mmu.load32(VA)).isEqualTo(0x8765_4321);
    assertThat(mmu.load16(VA)).isEqualTo(0x4321);
    assertThat(mmu.load16(VA + 2)).isEqualTo(0x8765);
    assertThat(mmu.load8(VA + 3)).isEqualTo(0x87);

    mmu.store8(VA + 1, 0xFFEE);
    mmu.store16(VA + 2, 0x1234);
    assertThat(mmu.load32(VA)).isEqualTo(0x1234_EE21);
  }

  @Test
  void shouldAccessUnalignedWordsAcrossPages() {
    final int across = address(PAGE + 1) - 2;
    mmu.store32(across, 0xAABB_CCDD);
    mmu.store16(VA + 1, 0x5566);

    assertThat(mmu.load32(across)).isEqualTo(0xAABB_CCDD);
    assertThat(mmu.load16(across)).isEqualTo(0xCCDD);
    assertThat(mmu.load16(address(PAGE + 1))).isEqualTo(0xAABB);
    assertThat(mmu.load16(VA + 1)).isEqualTo(0x5566);
  }

  @Test
  void shouldStoreNothingWhenTheSecondPageOfAnUnalignedStoreIsForbidden() {
    final int across = address(PAGE + 1) - 2;
    mmu.store16(across, 0x1111);
    map(KERNEL, PAGE + 1, PRESENT);
    cpu.tlb().flush();

    final PageFault fault = storeFault(across, -1);

    assertThat(fault.address()).isEqualTo(address(PAGE + 1) + 1);
    assertThat(mmu.load16(across)).isEqualTo(0x1111);
  }

  @Test
  void shouldFaultOnAnUnmappedPage() {
    map(KERNEL, PAGE, 0);

    final PageFault fault = catchThrowableOfType(PageFault.class, () -> mmu.load32(VA));

    assertThat(fault.address()).isEqualTo(VA);
    assertThat(fault.isWrite()).isFalse();
    assertThat(fault.isPresent()).isFalse();
  }

  @Test
  void shouldFaultBeyondTheTable() {
    final PageFault fault = storeFault(0xFFFF_F000, 1);

    assertThat(fault.address()).isEqualTo(0xFFFF_F000);
    assertThat(fault)
        .hasMessage("page fault: address=0xfffff000, write=true, present=false, cpu=0");
  }

  @Test
  void shouldRefuseWriteFromDriverDomainToReadOnlyPage() {
    mmu.store32(VA, 1);
    cpu.loadTable(DOMAIN, base(machine, DOMAIN));

    final PageFault fault = storeFault(VA, 2);

    assertThat(fault.isPresent()).isTrue();
    assertThat(fault.isWrite()).isTrue();
    assertThat(mmu.load32(VA)).isEqualTo(1);
  }

  @Test
  void shouldThrowOneAndTheSameFaultWithoutAStackTrace() {
    final PageFault first = storeFault(0x7000_0000, 1);
    final PageFault second = storeFault(0x7000_1000, 1);

    assertThat(first).isSameAs(second);
    assertThat(first.getStackTrace()).isEmpty();
    assertThat(second.address()).isEqualTo(0x7000_1000);
  }

  @Test
  void shouldBelieveAStaleTranslationUntilItIsInvalidated() {
    mmu.store32(VA, 1);

    map(KERNEL, PAGE, PRESENT);
    mmu.store32(VA, 2);
    assertThat(mmu.load32(VA)).isEqualTo(2);

    cpu.tlb().invalidate(PAGE);
    assertThat(storeFault(VA, 3).isPresent()).isTrue();
    assertThat(mmu.load32(VA)).isEqualTo(2);
  }

  @Test
  void shouldBelieveAStaleTranslationOfAnUnmappedPageOnTheOtherProcessor() {
    final Mmu other = machine.cpu(1).mmu();
    assertThat(other.load32(VA)).isZero();

    map(KERNEL, PAGE, 0);
    cpu.tlb().invalidate(PAGE);

    assertThat(catchThrowableOfType(PageFault.class, () -> mmu.load32(VA))).isNotNull();
    assertThat(other.load32(VA)).isZero();
  }

  @Test
  void shouldWalkOnceMoreWhenAStoreHitsAReadOnlyTranslation() {
    map(KERNEL, PAGE, PRESENT);
    assertThat(mmu.load32(VA)).isZero();

    map(KERNEL, PAGE, PRESENT | WRITABLE);
    mmu.store32(VA, 9);

    assertThat(mmu.load32(VA)).isEqualTo(9);
  }

  @Test
  void shouldDropEveryTranslationOnAnUntaggedSwitchEvenToTheSameTable() {
    mmu.store32(VA, 1);
    map(KERNEL, PAGE, PRESENT);

    cpu.loadTable(KERNEL, base(machine, KERNEL));

    assertThat(storeFault(VA, 2).isPresent()).isTrue();
  }

  @Test
  void shouldFillAndEvictByCommandAndRefuseByName() {
    assertThat(mmu.fill(PAGE)).isEqualTo(Refusal.NONE);
    assertThat(cpu.tlb().lookup(PAGE)).isEqualTo(PageLayout.entry(PAGE, PRESENT | WRITABLE));
    assertThat(mmu.evict(PAGE)).isEqualTo(Refusal.NONE);
    assertThat(cpu.tlb().lookup(PAGE)).isZero();
  }

  @Test
  void shouldChangeNothingWhenAStepIsRefused() {
    map(KERNEL, PAGE + 1, 0);
    mmu.fill(PAGE);
    final long hash = machine.world().hash();

    assertThat(mmu.fill(PAGE)).isEqualTo(Refusal.ALREADY_CACHED);
    assertThat(mmu.fill(PAGE + 1)).isEqualTo(Refusal.NOT_PRESENT);
    assertThat(mmu.evict(PAGE + 1)).isEqualTo(Refusal.NOT_CACHED);

    assertThat(machine.world().hash()).isEqualTo(hash);
  }

  @Test
  void shouldChargeForAMissAndNotForAHit() {
    final long before = machine.world().clock().now();
    mmu.load32(VA);
    final long miss = machine.world().clock().now() - before;
    mmu.load32(VA);

    final CostModel cost = machine.config().cost();
    assertThat(miss).isEqualTo(cost.tlbMiss() + cost.walkLoad());
    assertThat(machine.world().clock().now()).isEqualTo(before + miss);
  }

  @Test
  void shouldReachAnOpenBusThroughASpoiltTableEntry() {
    machine
        .tables()
        .set(base(machine, KERNEL), PAGE, PageLayout.entry(0xFFFFF, PRESENT | WRITABLE));

    mmu.store32(VA, 1);
    mmu.store8(VA, 1);

    assertThat(mmu.load32(VA)).isEqualTo(-1);
    assertThat(mmu.load8(VA)).isEqualTo(0xFF);
  }

  private void map(int space, int page, int flags) {
    machine.tables().set(base(machine, space), page, PageLayout.entry(page, flags));
  }

  private PageFault storeFault(int va, int value) {
    return catchThrowableOfType(PageFault.class, () -> mmu.store32(va, value));
  }
}
