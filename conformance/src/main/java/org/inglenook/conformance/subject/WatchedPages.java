package org.inglenook.conformance.subject;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.kernel.Kernel;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;

/**
 * Chooses the pages of a whole machine that a monitor watches, by the use that the model names for
 * each: the first pages of that use. Kernel data is the page map, which the kernel writes by plain
 * stores alone.
 */
final class WatchedPages {
  private WatchedPages() {}

  /**
   * The table with the sorts that {@code MemoryView} wants.
   *
   * @param cpus the constant that names the processors
   */
  static BindingTable.Builder bind(
      Map<String, Value> constants, String cpus, Kernel kernel, Memory memory) {
    BindingTable.Builder table =
        BindingTable.builder()
            .entry("space", "kernel", 0)
            .sort("space", 1, Names.of(constants, "Domains"))
            .sort("cpu", 0, Names.of(constants, cpus));
    Iterator<Integer> buffers = pages(memory, Use.BUFFER);
    Iterator<Integer> registers = pages(memory, Use.REGISTERS);
    for (String page : Names.of(constants, "Pages")) {
      String use = Names.image(constants, "Use", page);
      table.entry(
          "page",
          page,
          switch (use) {
            case "data" -> kernel.plan().pageMap() >>> PAGE_SHIFT;
            case "registers" -> registers.next();
            default -> buffers.next();
          });
    }
    return table;
  }

  private static Iterator<Integer> pages(Memory memory, Use use) {
    return IntStream.range(0, memory.pages())
        .filter(page -> memory.state().use(page) == use)
        .boxed()
        .iterator();
  }
}
