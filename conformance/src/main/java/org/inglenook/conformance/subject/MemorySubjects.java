package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.binding.DmaWrites;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.MemoryView;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Dma;
import org.inglenook.hardware.Mmu;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.nooks.xpc.XpcConfig;

/** The memory manager and the hardware under it, for models of {@code Memory.tla}. */
public final class MemorySubjects implements SubjectFactory {
  @Override
  public String spec() {
    return "Memory";
  }

  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    List<String> cpus = Names.of(constants, "Cpus");
    List<String> domains = Names.of(constants, "Domains");
    List<String> pages = Names.of(constants, "Pages");
    Testbed testbed =
        new Testbed(
            seed,
            cpus.size(),
            Names.truth(constants, "TaggedTlb"),
            Names.truth(constants, "Iommu"),
            new XpcConfig(cpus.size(), domains.size(), 1, 2, 1));
    BindingTable table =
        BindingTable.builder()
            .entry("space", "kernel", 0)
            .sort("space", 1, domains)
            .sort("cpu", 0, cpus)
            .sort("page", testbed.firstSpare(), pages)
            .build();
    Memory memory = testbed.nooks().memory();
    for (String page : pages) {
      String use = Names.image(constants, "Use", page).toUpperCase(Locale.ROOT);
      memory.use(table.number(page), Use.valueOf(use));
    }
    return testbed.subject(
        binding(testbed, table, domains.size()).build(actions),
        MemoryView.of(testbed.machine(), memory.state(), Rereading.ALWAYS, table),
        memory::settle);
  }

  static ActionBinding.Builder binding(Testbed testbed, BindingTable table, int domains) {
    Memory memory = testbed.nooks().memory();
    List<Mmu> mmus = testbed.machine().cpus().stream().map(Cpu::mmu).toList();
    List<Dma> devices = new ArrayList<>();
    for (int d = 1; d <= domains; d++) {
      Dma dma = testbed.machine().newBusMaster();
      memory.device(d, dma.master());
      devices.add(dma);
    }
    return ActionBinding.of("Memory", table)
        .on(memory)
        .onEach(mmus)
        .adapt(
            "DmaWrite",
            "the device of a domain is a bus master; the value of a page is its first word",
            new DmaWrites(devices));
  }

  @Override
  public List<Impossible> impossible() {
    return List.of();
  }
}
