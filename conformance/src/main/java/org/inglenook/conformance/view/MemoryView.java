package org.inglenook.conformance.view;

import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.Tlb;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Memory;

/**
 * Shows page tables, page descriptors, registers and translation caches as the variables of {@code
 * Memory.tla}, for the pages that the table names; what is in them as {@link PageContents} has it.
 */
public final class MemoryView {
  private static final Value NONE = new Value.Str("none");
  private static final Value READ = new Value.Str("ro");
  private static final Value WRITE = new Value.Str("rw");
  private static final Value REVOKED = new Value.Str("revoked");
  private static final Value LEAVING = new Value.Str("leaving");
  private static final Value FREE = new Value.Str("free");

  private final Machine machine;
  private final Memory memory;
  private final PageContents contents;
  private final Constants constants = new Constants();
  private final Sort spaces;
  private final Sort cpus;
  private final Sort pages;

  private MemoryView(Machine machine, Memory memory, BindingTable table) {
    this.machine = machine;
    this.memory = memory;
    contents = new PageContents(machine.memory());
    spaces = Sort.of(table, "space");
    cpus = Sort.of(table, "cpu");
    pages = Sort.of(table, "page");
  }

  /** The view of {@code memory}; {@code table} has the sorts "space", "cpu" and "page". */
  public static View of(Machine machine, Memory memory, BindingTable table) {
    MemoryView view = new MemoryView(machine, memory, table);
    return ViewTable.builder()
        .show("pt", () -> view.spaces.over(view::rights))
        .show("holder", () -> view.pages.over(view::holder))
        .show("pending", () -> view.pages.over(view::pending))
        .show("space", () -> view.cpus.over(view::space))
        .show("tlb", () -> view.cpus.over(view::tlb))
        .show("content", () -> view.pages.over(view::content))
        .build();
  }

  private Value content(int page) {
    return constants.number(contents.of(page));
  }

  private Value rights(int space) {
    int table = memory.table(space);
    return pages.over(page -> right(machine.tables().get(table, page)));
  }

  private static Value right(int entry) {
    if ((entry & PRESENT) == 0) {
      return NONE;
    }
    return (entry & WRITABLE) == 0 ? READ : WRITE;
  }

  private Value holder(int page) {
    int holder = memory.holder(page);
    return switch (holder) {
      case Holder.REVOKED -> REVOKED;
      case Holder.LEAVING -> LEAVING;
      case Holder.FREE -> FREE;
      default -> spaces.name(holder);
    };
  }

  private Value pending(int page) {
    return cpus.where(cpu -> memory.pending(page, cpu));
  }

  private Value space(int cpu) {
    return spaces.name(machine.cpu(cpu).space());
  }

  private Value tlb(int cpu) {
    return spaces.over(space -> pages.over(page -> cached(cpu, space, page)));
  }

  private Value cached(int cpu, int space, int page) {
    Tlb tlb = machine.cpu(cpu).tlb();
    boolean kept = tlb.tagged() || space == machine.cpu(cpu).space();
    return kept ? right(tlb.cached(space, page)) : NONE;
  }
}
