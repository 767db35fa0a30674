package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.TestMachines.DOMAIN;
import static org.inglenook.hardware.TestMachines.PAGE;
import static org.inglenook.hardware.TestMachines.address;
import static org.inglenook.hardware.TestMachines.base;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final List<String> log = new ArrayList<>();
  private final Machine machine =
      TestMachines.booted(
          MachineConfig.small(),
          (action, a, b, c, d) -> log.add("%s %d %d %d".formatted(action, a, b, c)));

  @Test
  void shouldReportFillsAndStoresInTheOrderInWhichTheyHappen() {
    final Cpu cpu = machine.cpu(1);

    cpu.mmu().store32(address(PAGE), 5);
    cpu.mmu().store32(address(PAGE), 6);

    assertThat(log)
        .containsExactly(
            "Memory.Fill 1 32 0", "Memory.KernelStore 1 32 5", "Memory.KernelStore 1 32 6");
  }

  @Test
  void shouldNameTheDriverOutsideOfTheKernelsSpace() {
    final Cpu cpu = machine.cpu(0);
    machine
        .tables()
        .set(
            base(machine, DOMAIN),
            PAGE,
            PageLayout.entry(PAGE, PageLayout.PRESENT | PageLayout.WRITABLE));
    cpu.loadTable(DOMAIN, base(machine, DOMAIN));

    cpu.mmu().store8(address(PAGE), 5);

    assertThat(log).containsExactly("Memory.Fill 0 32 0", "Memory.DriverStore 0 32 5");
  }

  @Test
  void shouldReportTheTranslationThatAnotherOneReplaces() {
    final Mmu mmu = machine.cpu(0).mmu();
    mmu.load32(address(PAGE));
    log.clear();

    mmu.load32(address(PAGE + Tlb.SLOTS));

    assertThat(log).containsExactly("Memory.Evict 0 32 0", "Memory.Fill 0 96 0");
  }

  @Test
  void shouldReportBothPagesOfAnUnalignedStore() {
    machine.cpu(0).mmu().store16(address(PAGE + 1) - 1, 7);

    assertThat(log).contains("Memory.KernelStore 0 32 7", "Memory.KernelStore 0 33 7");
  }

  @Test
  void shouldReportWhatADeviceWrites() {
    machine.newBusMaster().store32(address(PAGE), 3);

    assertThat(log).containsExactly("Memory.DmaWrite 0 32 3");
  }
}
