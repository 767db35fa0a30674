package org.inglenook.conformance.view;

import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.Tlb;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.MemoryState;

/**
 * Shows page tables, page descriptors, registers and translation caches as the variables of {@code
 * Memory.tla}, for the pages that the table names; what is in them as {@link PageContents} has it.
 */
public final class MemoryView {
  /** By their codes. */
  private static final List<Value> RIGHTS =
      List.of(new Value.Str("none"), new Value.Str("ro"), new Value.Str("rw"));

  private static final int RIGHT_BITS = 2;
  private static final int CONTENT_BITS = 2;
  private static final int SPACE_BITS = 8;
  private static final Value REVOKED = new Value.Str("revoked");
  private static final Value LEAVING = new Value.Str("leaving");
  private static final Value FREE = new Value.Str("free");

  private final Machine machine;
  private final MemoryState memory;
  private final PageContents contents;
  private final Constants constants = new Constants();
  private final Sort spaces;
  private final Sort cpus;
  private final Sort pages;
  private final CodedFunction rights;
  private final CodedFunction pending;
  private final CodedFunction contentsOf;
  private final CodedFunction loaded;

  /** No right to any page. */
  private final Value nothing;

  private MemoryView(Machine machine, MemoryState memory, BindingTable table) {
    this.machine = machine;
    this.memory = memory;
    contents = new PageContents(machine.memory());
    spaces = Sort.of(table, "space");
    cpus = Sort.of(table, "cpu");
    pages = Sort.of(table, "page");
    rights = new CodedFunction(pages, RIGHT_BITS, RIGHTS::get);
    pending =
        new CodedFunction(
            pages, machine.cpus().size(), bits -> cpus.where(cpu -> (bits >>> cpu & 1) != 0));
    contentsOf = new CodedFunction(pages, CONTENT_BITS, constants::number);
    loaded = new CodedFunction(cpus, SPACE_BITS, spaces::name);
    nothing = rights.of(page -> 0);
  }

  /** The view of {@code memory}; {@code table} has the sorts "space", "cpu" and "page". */
  public static View of(
      Machine machine, MemoryState memory, Rereading rereading, BindingTable table) {
    MemoryView view = new MemoryView(machine, memory, table);
    LongSupplier records = memory.watchRecords();
    LongSupplier flushes = memory.watchCrossings();
    List<Supplier<Value>> buffers = new ArrayList<>();
    for (Cpu cpu : machine.cpus()) {
      buffers.add(rereading.of(() -> view.tlb(cpu), cpu.tlb()::changes));
    }
    LongSupplier pending = () -> records.getAsLong() + flushes.getAsLong();
    return ViewTable.builder()
        .show("pt", rereading.of(() -> view.spaces.over(view::rights), memory.watchTables()))
        .show("holder", rereading.of(() -> view.pages.over(view::holder), records))
        .show("pending", rereading.of(view.pending.reader(view::waiting), pending))
        .show("space", view.loaded.reader(view::space))
        .show(
            "tlb",
            rereading.of(() -> view.cpus.over(i -> buffers.get(i).get()), view::translations))
        .show("content", rereading.of(view.contentsOf.reader(view.contents::of), view::stores))
        .build();
  }

  private Value rights(int space) {
    int table = memory.table(space);
    return rights.of(page -> right(machine.tables().get(table, page)));
  }

  /** The code of the right that an entry gives. */
  private static int right(int entry) {
    if ((entry & PRESENT) == 0) {
      return 0;
    }
    return (entry & WRITABLE) == 0 ? 1 : 2;
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

  /** A bit for each processor that may still translate {@code page} in the old way. */
  private int waiting(int page) {
    int waiting = 0;
    for (int i = 0; i < cpus.size(); i++) {
      waiting |= memory.pending(page, cpus.number(i)) ? 1 << cpus.number(i) : 0;
    }
    return waiting;
  }

  private int space(int cpu) {
    return machine.cpu(cpu).space();
  }

  private Value tlb(Cpu cpu) {
    return spaces.over(space -> cached(cpu, space));
  }

  /** Without tags only translations of the space that is loaded can be used. */
  private Value cached(Cpu cpu, int space) {
    Tlb tlb = cpu.tlb();
    return tlb.tagged() || space == cpu.space()
        ? rights.of(page -> right(tlb.cached(space, page)))
        : nothing;
  }

  /** A number that is another one after a page has been stored to. */
  private long stores() {
    long sum = 0;
    for (int i = 0; i < pages.size(); i++) {
      sum += contents.changes(pages.number(i));
    }
    return sum;
  }

  /** A number that is another one after a translation has come or gone. */
  private long translations() {
    long sum = 0;
    for (Cpu cpu : machine.cpus()) {
      sum += cpu.tlb().changes();
    }
    return sum;
  }
}
