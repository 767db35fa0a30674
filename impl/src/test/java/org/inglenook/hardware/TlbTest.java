package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.inglenook.hardware.TestMachines.DOMAIN;
import static org.inglenook.hardware.TestMachines.KERNEL;
import static org.inglenook.hardware.TestMachines.PAGE;
import static org.inglenook.hardware.TestMachines.address;
import static org.inglenook.hardware.TestMachines.base;

import org.inglenook.sim.Hasher;
import org.junit.jupiter.api.Test;

class TlbTest {
  private static final int VA = address(PAGE);

  @Test
  void shouldKeepTranslationsOfBothSpacesWhenTagged() {
    final Machine machine = TestMachines.tagged();
    final Cpu cpu = machine.cpu(0);
    cpu.mmu().store32(VA, 1);
    cpu.loadTable(DOMAIN, base(machine, DOMAIN));
    cpu.mmu().load32(VA);
    final long filled = machine.world().clock().now();

    cpu.loadTable(KERNEL, base(machine, KERNEL));
    cpu.mmu().store32(VA, 2);

    assertThat(machine.world().clock().now() - filled)
        .isEqualTo(machine.config().cost().loadTable());
  }

  @Test
  void shouldNotUseTheKernelsTranslationInADomainWhenTagged() {
    final Machine machine = TestMachines.tagged();
    final Cpu cpu = machine.cpu(0);
    cpu.mmu().store32(VA, 1);

    cpu.loadTable(DOMAIN, base(machine, DOMAIN));

    assertThatExceptionOfType(PageFault.class).isThrownBy(() -> cpu.mmu().store32(VA, 2));
  }

  @Test
  void shouldInvalidateAPageInAllSpacesWhenTagged() {
    final Tlb tlb = new Tlb(true);
    tlb.enter(3);
    tlb.insert(PAGE, 33);
    tlb.enter(2);
    tlb.insert(PAGE, 22);
    tlb.insert(PAGE + 1, 23);

    tlb.invalidate(PAGE);

    assertThat(tlb.lookup(PAGE)).isZero();
    assertThat(tlb.lookup(PAGE + 1)).isEqualTo(23);
    tlb.enter(3);
    assertThat(tlb.lookup(PAGE)).isZero();
  }

  @Test
  void shouldReplaceTheTranslationInTheSameSlot() {
    final Tlb tlb = new Tlb(false);
    tlb.insert(1, 11);
    tlb.insert(1 + Tlb.SLOTS, 12);

    assertThat(tlb.lookup(1)).isZero();
    assertThat(tlb.lookup(1 + Tlb.SLOTS)).isEqualTo(12);
  }

  @Test
  void shouldShowItsLiveEntries() {
    final Tlb tlb = new Tlb(true);
    tlb.enter(2);
    tlb.insert(PAGE, 22);

    int live = 0;
    for (int slot = 0; slot < Tlb.SLOTS; slot++) {
      if (tlb.live(slot)) {
        live++;
        assertThat(tlb.page(slot)).isEqualTo(PAGE);
        assertThat(tlb.space(slot)).isEqualTo(2);
        assertThat(tlb.entry(slot)).isEqualTo(22);
      }
    }
    assertThat(live).isEqualTo(1);
    tlb.flush();
    assertThat(tlb.lookup(PAGE)).isZero();
  }

  @Test
  void shouldHashTheLiveTranslationsAndNothingElse() {
    final Tlb tlb = new Tlb(false);
    final long empty = hash(tlb);
    tlb.insert(3, 0x3001);
    final long one = hash(tlb);
    tlb.insert(4, 0x4001);
    final long two = hash(tlb);
    tlb.flush();
    assertThat(hash(tlb)).isEqualTo(empty);

    tlb.insert(4, 0x4001);
    tlb.insert(3, 0x3003);
    assertThat(hash(tlb)).isNotEqualTo(two);
    tlb.insert(3, 0x3001);
    assertThat(hash(tlb)).isEqualTo(two).isNotEqualTo(one).isNotEqualTo(empty);
  }

  private static long hash(Tlb tlb) {
    final Hasher hasher = new Hasher();
    tlb.hash(hasher);
    return hasher.value();
  }
}
