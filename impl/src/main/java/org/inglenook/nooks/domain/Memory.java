package org.inglenook.nooks.domain;

import static org.inglenook.hardware.PageLayout.DEVICE;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PageTable;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.hardware.Tlb;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * The memory manager of Nooks: a page table for the kernel, a synchronised copy of it for each
 * domain, and the discipline that keeps stale translations harmless. Mirrors {@code Memory.tla};
 * the hardware's part of that module is {@link org.inglenook.hardware.Mmu}.
 *
 * <p>Its records are kernel pages, addressed physically: this code has the kernel's rights whatever
 * table is loaded. Each step takes effect by one store (see {@link Journal}), so that a trap in its
 * middle finds the state before or after it; {@link #settle} is what the trap handler calls.
 *
 * <p>The published system ran on one processor. Shootdown, and the wait of a revoked page until no
 * processor can write it, are ours.
 */
public final class Memory {
  private final Machine machine;
  private final PhysicalMemory memory;
  private final PageTable tables;
  private final Trace trace;
  private final boolean traced;
  private final boolean tagged;
  private final int cpus;
  private final int domains;
  private final int pages;
  private final int kernelTable;
  private final MemoryLayout layout;
  private final Journal journal;
  private final MemoryRecords records;
  private final DeviceRights devices;
  private final MemoryState state;

  /**
   * Makes the memory manager of {@code machine}.
   *
   * @param base first physical address of its records, page aligned; see {@link #bytes}
   * @param kernelTable physical address of the kernel's page table
   * @param domains how many domains there can be; they are numbered from 1
   */
  public Memory(Machine machine, int base, int kernelTable, int domains) {
    this.machine = machine;
    this.domains = domains;
    this.kernelTable = kernelTable;
    memory = machine.memory();
    tables = machine.tables();
    trace = machine.trace();
    traced = trace != Trace.OFF;
    tagged = machine.config().taggedTlb();
    cpus = machine.cpus().size();
    pages = tables.pages();
    layout = layout(machine, base, domains);
    journal = new Journal(memory, layout.journal());
    records = new MemoryRecords(machine, layout, kernelTable, domains);
    devices = new DeviceRights(machine.iommu(), memory, layout, records, domains);
    state = new MemoryState(memory, layout, records);
  }

  private static MemoryLayout layout(Machine machine, int base, int domains) {
    final PageTable tables = machine.tables();
    return new MemoryLayout(base, machine.cpus().size(), domains, tables.pages(), tables.bytes());
  }

  /** Returns how many bytes the records take for {@code domains} domains on {@code machine}. */
  public static int bytes(Machine machine, int domains) {
    return layout(machine, 0, domains).end();
  }

  /** Returns how many domains there can be. */
  public int domains() {
    return domains;
  }

  /** Returns how many pages there are, device registers included. */
  public int pages() {
    return pages;
  }

  /** Returns a reader of these records, for views and reports. */
  public MemoryState state() {
    return state;
  }

  /** Returns the journal, for steps of other kernel code that must be as indivisible. */
  public Journal journal() {
    return journal;
  }

  /**
   * Copies the kernel's table for every domain, without the right to write; done once, at boot,
   * when all processors run in the kernel. Pages that the kernel has not mapped are free.
   */
  public void boot() {
    for (int p = 0; p < pages; p++) {
      if ((tables.get(kernelTable, p) & PRESENT) == 0) {
        memory.store32(layout.descriptor(p), Holder.FREE);
      }
    }
    for (int d = 1; d <= domains; d++) {
      for (int p = 0; p < pages; p++) {
        tables.set(records.table(d), p, MemoryRecords.lower(tables.get(kernelTable, p)));
      }
    }
  }

  /** Says what {@code page} is for; done at boot, while the kernel holds the page. */
  public void use(int page, Use use) {
    memory.store32(
        layout.descriptor(page), (use.code() << MemoryLayout.USE_SHIFT) | records.holder(page));
  }

  /** Names a bus master that belongs to {@code domain}: an IOMMU follows what the domain holds. */
  public void device(int domain, int master) {
    devices.add(domain, master);
  }

  /** Says that {@code master} belongs to {@code domain} no longer, and reaches nothing of it. */
  public void noDevice(int domain, int master) {
    devices.remove(domain, master, pages);
  }

  /** Maps a free page. The copies of the domains are stale until each is synchronised. */
  @Action("Memory!Map")
  public Refusal map(int page) {
    if (!records.kernelRuns()) {
      return Refusal.KERNEL_NOT_RUNNING;
    }
    if (records.holder(page) != Holder.FREE) {
      return Refusal.NOT_FREE;
    }
    journal.begin();
    change(page, Holder.KERNEL);
    final int device = page >= memory.frames() ? DEVICE : 0;
    changeKernelEntry(page, PageLayout.entry(page, PRESENT | WRITABLE | device));
    journal.commit();
    return done("Memory.Map", page, 0);
  }

  /** Takes a page out of the kernel's table. Copies and processors still know it. */
  @Action("Memory!Unmap")
  public Refusal unmap(int page) {
    if (!records.kernelRuns()) {
      return Refusal.KERNEL_NOT_RUNNING;
    }
    if (records.holder(page) != Holder.KERNEL || records.use(page) == Use.DATA) {
      return Refusal.NOT_GRANTABLE;
    }
    journal.begin();
    change(page, Holder.LEAVING);
    changeKernelEntry(page, 0);
    for (int c = 0; c < cpus; c++) {
      journal.store32(layout.stamp(page, c), records.stampNow(c));
    }
    journal.commit();
    return done("Memory.Unmap", page, 0);
  }

  /** Brings one entry of one copy up to date: the hook after a change of the kernel's table. */
  @Action("Memory!Synchronise")
  public Refusal synchronise(int domain, int page) {
    if (!records.kernelRuns()) {
      return Refusal.KERNEL_NOT_RUNNING;
    }
    if (records.synchronised(domain, page)) {
      return Refusal.ALREADY_SYNCHRONISED;
    }
    journal.begin();
    journal.store32(records.entryAddress(domain, page), records.wanted(domain, page));
    journal.store32(layout.stale(domain), records.stale(domain) - 1);
    journal.commit();
    return done("Memory.Synchronise", domain, page);
  }

  /** Gives a page of the kernel to {@code domain}, to write. */
  @Action("Memory!Grant")
  public Refusal grant(int domain, int page) {
    if (!records.kernelRuns()) {
      return Refusal.KERNEL_NOT_RUNNING;
    }
    if (records.holder(page) != Holder.KERNEL || records.use(page) == Use.DATA) {
      return Refusal.NOT_GRANTABLE;
    }
    if (!records.quiet(page)) {
      return Refusal.NOT_QUIET;
    }
    journal.begin();
    change(page, domain);
    journal.store32(records.entryAddress(domain, page), tables.get(kernelTable, page) | WRITABLE);
    journal.commit();
    devices.follow(page);
    return done("Memory.Grant", domain, page);
  }

  /** Takes a page from {@code domain}. It is the kernel's after {@link #reclaim} only. */
  @Action("Memory!Revoke")
  public Refusal revoke(int domain, int page) {
    if (!records.kernelRuns()) {
      return Refusal.KERNEL_NOT_RUNNING;
    }
    if (records.holder(page) != domain) {
      return Refusal.NOT_HELD;
    }
    journal.begin();
    change(page, Holder.REVOKED);
    journal.store32(
        records.entryAddress(domain, page), MemoryRecords.lower(tables.get(kernelTable, page)));
    for (int c = 0; c < cpus; c++) {
      journal.store32(layout.stamp(page, c), records.mayCache(c, domain) ? records.stampNow(c) : 0);
    }
    journal.commit();
    devices.follow(page);
    return done("Memory.Revoke", domain, page);
  }

  /** Processor {@code cpu} drops its translations of a page: what it does when asked to. */
  @Action("Memory!Shootdown")
  public Refusal shootdown(int cpu, int page) {
    if (!records.pending(page, cpu)) {
      return Refusal.NOT_PENDING;
    }
    if (!records.synchronisedEverywhere(page)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    memory.store32(layout.stamp(page, cpu), 0);
    machine.cpu(cpu).tlb().invalidate(page);
    return done("Memory.Shootdown", cpu, page);
  }

  /** Makes a revoked page the kernel's again. */
  @Action("Memory!Reclaim")
  public Refusal reclaim(int page) {
    return settleHolder(page, Holder.REVOKED, Holder.KERNEL, "Memory.Reclaim");
  }

  /** Makes an unmapped page free. */
  @Action("Memory!Free")
  public Refusal free(int page) {
    return settleHolder(page, Holder.LEAVING, Holder.FREE, "Memory.Free");
  }

  private Refusal settleHolder(int page, int from, int to, String action) {
    if (!records.kernelRuns()) {
      return Refusal.KERNEL_NOT_RUNNING;
    }
    if (records.holder(page) != from) {
      return Refusal.NOT_HELD;
    }
    if (!records.quiet(page)) {
      return Refusal.NOT_QUIET;
    }
    memory.store32(layout.descriptor(page), records.descriptor(page, to));
    return done(action, page, 0);
  }

  /**
   * Loads the table of {@code space} on {@code cpu}. The current-domain variable is written first:
   * that store is the step, and loading the register follows from it.
   */
  @Action("Memory!SwitchTo")
  public Refusal switchTo(int cpu, int space) {
    final int current = memory.load32(layout.current(cpu));
    if ((current & MemoryLayout.SPACE_MASK) == space) {
      return Refusal.ALREADY_THERE;
    }
    if (!mayEnter(space)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    final int flushes = tagged ? 0 : 1 << MemoryLayout.SWITCH_SHIFT;
    memory.store32(layout.current(cpu), ((current & ~MemoryLayout.SPACE_MASK) + flushes) | space);
    machine.cpu(cpu).loadTable(space, records.table(space));
    return traced ? done("Memory.SwitchTo", cpu, space) : Refusal.NONE;
  }

  /**
   * Finishes what a trap has interrupted: a committed step is carried out, processors load what the
   * current-domain variable says and forget rights that they should have dropped, and the IOMMU
   * follows the holders of pages again.
   */
  public void settle() {
    journal.settle();
    for (int c = 0; c < cpus; c++) {
      final Cpu cpu = machine.cpu(c);
      if (cpu.space() != records.current(c)) {
        cpu.loadTable(records.current(c), records.table(records.current(c)));
      }
      dropExcess(c, cpu.tlb());
    }
    for (int p = 0; p < memory.frames(); p++) {
      devices.follow(p);
    }
  }

  /** Drops cached rights beyond those of the table, on pages that wait for no shootdown. */
  private void dropExcess(int cpu, Tlb tlb) {
    for (int slot = 0; slot < Tlb.SLOTS; slot++) {
      if (tlb.live(slot) && !records.pending(tlb.page(slot), cpu)) {
        final int space = tlb.tagged() ? tlb.space(slot) : records.current(cpu);
        final int given = tables.get(records.table(space), tlb.page(slot)) & (PRESENT | WRITABLE);
        if ((tlb.entry(slot) & (PRESENT | WRITABLE) & ~given) != 0) {
          tlb.invalidate(tlb.page(slot));
        }
      }
    }
  }

  /** Returns whether {@code space} may be entered: its copy agrees with the kernel's table. */
  public boolean mayEnter(int space) {
    return space == Holder.KERNEL || records.stale(space) == 0;
  }

  /** Synchronises all that is stale in the copy of {@code domain}; a composite of steps. */
  public void catchUp(int domain) {
    for (int p = 0; p < pages && records.stale(domain) != 0; p++) {
      if (!records.synchronised(domain, p)) {
        synchronise(domain, p);
      }
    }
  }

  /** Returns who holds {@code page}: see {@link Holder}. */
  int holder(int page) {
    return records.holder(page);
  }

  /** Returns whether {@code cpu} may still translate {@code page} in the old way. */
  boolean pending(int page, int cpu) {
    return records.pending(page, cpu);
  }

  /** Returns the space that {@code cpu} executes in: the current-domain variable. */
  public int current(int cpu) {
    return records.current(cpu);
  }

  /**
   * Keeps what the device of {@code domain} may still reach apart from what the next incarnation
   * will hold, until it is revoked. Pages that are kept already stay as they are.
   *
   * @param unloading number of this unloading of the domain's driver, from 1
   */
  public void keep(int domain, int unloading) {
    for (int page = 0; page < pages; page++) {
      if (records.holder(page) == domain
          && records.use(page).reachesDevice()
          && records.kept(page) == 0) {
        memory.store32(layout.descriptor(page), records.descriptorKept(page, unloading));
      }
    }
  }

  private void change(int page, int holder) {
    journal.store32(layout.descriptor(page), records.descriptor(page, holder));
  }

  /**
   * A change of the kernel's table, on a page that no domain holds. A copy that agreed is stale by
   * one entry more; one that is still as the kernel's entry becomes agrees again.
   */
  private void changeKernelEntry(int page, int entry) {
    final int old = tables.get(kernelTable, page);
    journal.store32(records.entryAddress(Holder.KERNEL, page), entry);
    for (int d = 1; d <= domains; d++) {
      final int copy = tables.get(records.table(d), page);
      final int was = copy == MemoryRecords.lower(old) ? 0 : 1;
      final int is = copy == MemoryRecords.lower(entry) ? 0 : 1;
      journal.store32(layout.stale(d), records.stale(d) + is - was);
    }
  }

  private Refusal done(String action, int a, int b) {
    if (traced) {
      trace.step(action, a, b, 0, 0);
    }
    return Refusal.NONE;
  }
}
