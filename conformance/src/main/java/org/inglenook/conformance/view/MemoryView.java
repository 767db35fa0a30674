package org.inglenook.conformance.view;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.Tlb;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Memory;

/**
 * Shows page tables, page descriptors, registers and translation caches as the variables of {@code
 * Memory.tla}, for the pages that the table names.
 *
 * <p>The content of a page is the sum of its words modulo {@link #CONTENTS}, so that models stay
 * small; device registers hold none.
 */
public final class MemoryView {
  /** How many contents this view tells apart. */
  public static final int CONTENTS = 4;

  private static final Value NONE = new Value.Str("none");
  private static final Value READ = new Value.Str("ro");
  private static final Value WRITE = new Value.Str("rw");

  private final Machine machine;
  private final Memory memory;
  private final BindingTable table;

  private MemoryView(Machine machine, Memory memory, BindingTable table) {
    this.machine = machine;
    this.memory = memory;
    this.table = table;
  }

  /** The view of {@code memory}; {@code table} has the sorts "space", "cpu" and "page". */
  public static View of(Machine machine, Memory memory, BindingTable table) {
    MemoryView view = new MemoryView(machine, memory, table);
    return ViewTable.builder()
        .show("pt", () -> view.over("space", view::rights))
        .show("holder", () -> view.over("page", view::holder))
        .show("pending", () -> view.over("page", view::pending))
        .show("space", () -> view.over("cpu", view::space))
        .show("tlb", () -> view.over("cpu", view::tlb))
        .show("content", () -> view.over("page", page -> new Value.Int(content(machine, page))))
        .build();
  }

  /** The content of {@code page}, as this view shows it: below {@link #CONTENTS}. */
  public static int content(Machine machine, int page) {
    int sum = 0;
    if (page < machine.memory().frames()) {
      for (int offset = 0; offset < PAGE_SIZE; offset += Integer.BYTES) {
        sum += machine.memory().load32((page << PAGE_SHIFT) + offset);
      }
    }
    return sum & (CONTENTS - 1);
  }

  private Value over(String sort, Function<Integer, Value> image) {
    Map<Value, Value> mapping = new TreeMap<>();
    for (String name : table.names(sort)) {
      mapping.put(new Value.Str(name), image.apply(table.number(name)));
    }
    return Value.function(mapping);
  }

  private Value rights(int space) {
    return over("page", page -> right(machine.tables().get(memory.table(space), page)));
  }

  private static Value right(int entry) {
    if ((entry & PRESENT) == 0) {
      return NONE;
    }
    return (entry & WRITABLE) == 0 ? READ : WRITE;
  }

  private Value holder(int page) {
    int holder = memory.holder(page);
    return new Value.Str(
        switch (holder) {
          case Holder.REVOKED -> "revoked";
          case Holder.LEAVING -> "leaving";
          case Holder.FREE -> "free";
          default -> table.name("space", holder);
        });
  }

  private Value pending(int page) {
    List<Value> cpus = new ArrayList<>();
    for (String cpu : table.names("cpu")) {
      if (memory.pending(page, table.number(cpu))) {
        cpus.add(new Value.Str(cpu));
      }
    }
    return Value.set(cpus);
  }

  private Value space(int cpu) {
    return new Value.Str(table.name("space", machine.cpu(cpu).space()));
  }

  private Value tlb(int cpu) {
    return over("space", space -> over("page", page -> cached(cpu, space, page)));
  }

  private Value cached(int cpu, int space, int page) {
    Tlb tlb = machine.cpu(cpu).tlb();
    boolean kept = tlb.tagged() || space == machine.cpu(cpu).space();
    return kept ? right(tlb.cached(space, page)) : NONE;
  }
}
