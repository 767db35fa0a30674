package org.inglenook.hardware;

import static org.inglenook.hardware.PageLayout.DEVICE;
import static org.inglenook.hardware.PageLayout.OFFSET_MASK;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.sim.Clock;
import org.inglenook.sim.Hasher;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * Loads and stores by virtual address, as one processor makes them: through its translation cache,
 * and through the page table when the cache has nothing. Mirrors the hardware side of {@code
 * Memory.tla}.
 *
 * <p>A translation in the cache is believed even where the page table has changed since. The one
 * exception is that of x86: a store that the cached entry forbids looks at the page table once
 * more. What is still forbidden throws the processor's {@link PageFault}, before anything has
 * changed.
 *
 * <p>Unaligned accesses work, as on x86, and may cross from one page into the next. Nothing on the
 * way of an access that succeeds allocates.
 */
public final class Mmu {
  private final int cpu;
  private final PhysicalMemory memory;
  private final PageTable tables;
  private final DeviceBus devices;
  private final Clock clock;
  private final Trace trace;
  private final boolean traced;
  private final Tlb tlb;
  private final PageFault fault;
  private final int missCycles;
  private final int loadTableCycles;
  private final int deviceLoadCycles;
  private final int deviceStoreCycles;
  private int space;
  private int base;

  Mmu(int cpu, Hardware parts, boolean tagged) {
    this.cpu = cpu;
    memory = parts.memory();
    tables = parts.tables();
    devices = parts.devices();
    clock = parts.clock();
    trace = parts.trace();
    traced = trace != Trace.OFF;
    tlb = new Tlb(tagged);
    fault = new PageFault(cpu);
    final CostModel cost = parts.cost();
    missCycles = cost.tlbMiss() + cost.walkLoad();
    loadTableCycles = cost.loadTable();
    deviceLoadCycles = cost.deviceLoad();
    deviceStoreCycles = cost.deviceStore();
  }

  /** Returns the translation cache. */
  public Tlb tlb() {
    return tlb;
  }

  /** Returns the number of the current address space; 0 is the kernel's. */
  public int space() {
    return space;
  }

  /** Returns the physical address of the current page table. */
  public int base() {
    return base;
  }

  void loadTable(int newSpace, int newBase) {
    clock.charge(loadTableCycles);
    space = newSpace;
    base = newBase;
    tlb.enter(newSpace);
  }

  /** Loads the word at {@code va}. */
  public int load32(int va) {
    final int entry = readable(va);
    if (((va & 3) | (entry & DEVICE)) != 0) {
      return load32Slowly(va, entry);
    }
    return memory.load32(PageLayout.physical(entry, va));
  }

  /** Loads the half-word at {@code va}; the result is 0 to 0xFFFF. */
  public int load16(int va) {
    if ((va & 1) != 0) {
      return load8(va) | (load8(va + 1) << 8);
    }
    final int entry = readable(va);
    if ((entry & DEVICE) != 0) {
      return (loadRegister(va, entry) >>> ((va & 2) << 3)) & 0xFFFF;
    }
    return memory.load16(PageLayout.physical(entry, va));
  }

  /** Loads the byte at {@code va}; the result is 0 to 0xFF. */
  public int load8(int va) {
    final int entry = readable(va);
    if ((entry & DEVICE) != 0) {
      return (loadRegister(va, entry) >>> ((va & 3) << 3)) & 0xFF;
    }
    return memory.load8(PageLayout.physical(entry, va));
  }

  /** Stores {@code value} at {@code va}. */
  public void store32(int va, int value) {
    final int entry = writable(va);
    if (((va & 3) | (entry & DEVICE)) != 0) {
      store32Slowly(va, entry, value);
    } else {
      memory.store32(PageLayout.physical(entry, va), value);
    }
    stored(va, value);
  }

  /** Stores the low 16 bits of {@code value} at {@code va}. */
  public void store16(int va, int value) {
    final int entry = writable(va);
    if ((va & 1) != 0) {
      storeBytes(va, value, 2);
    } else if ((entry & DEVICE) == 0) {
      memory.store16(PageLayout.physical(entry, va), value);
    }
    stored(va, value);
  }

  /** Stores the low 8 bits of {@code value} at {@code va}. */
  public void store8(int va, int value) {
    final int entry = writable(va);
    if ((entry & DEVICE) == 0) {
      memory.store8(PageLayout.physical(entry, va), value);
    }
    stored(va, value);
  }

  /**
   * Reads the page table for {@code vpn} and caches what it says. Another translation that has the
   * same slot is evicted first.
   *
   * @return {@code NOT_PRESENT} if the page is not mapped; {@code ALREADY_CACHED} if the cache has
   *     the same entry, or one that forbids nothing and is therefore never looked up again
   */
  @Action("Memory!Fill")
  public Refusal fill(int vpn) {
    final int found = tables.get(base, vpn);
    if ((found & PRESENT) == 0) {
      return Refusal.NOT_PRESENT;
    }
    final int entry = inMemory(found) ? found & ~DEVICE : found | DEVICE;
    final int cached = tlb.lookup(vpn);
    if (cached == entry || (cached & WRITABLE) != 0) {
      return Refusal.ALREADY_CACHED;
    }
    makeRoom(vpn);
    clock.charge(missCycles);
    tlb.insert(vpn, entry);
    if (traced) {
      trace.step("Memory.Fill", cpu, vpn, 0, 0);
    }
    return Refusal.NONE;
  }

  /** Drops the cached translation of {@code vpn}, as the cache itself may do at any time. */
  @Action("Memory!Evict")
  public Refusal evict(int vpn) {
    if (tlb.lookup(vpn) == 0) {
      return Refusal.NOT_CACHED;
    }
    tlb.evict(vpn);
    if (traced) {
      trace.step("Memory.Evict", cpu, vpn, space, 0);
    }
    return Refusal.NONE;
  }

  /** Kernel code stores into the first word of page {@code vpn} by what is cached: no walk. */
  @Action("Memory!KernelStore")
  public Refusal kernelStore(int vpn, int value) {
    return space == 0 ? storeCached(vpn, value) : Refusal.WRONG_SPACE;
  }

  /** Driver code stores into the first word of page {@code vpn} by what is cached: no walk. */
  @Action("Memory!DriverStore")
  public Refusal driverStore(int vpn, int value) {
    return space != 0 ? storeCached(vpn, value) : Refusal.WRONG_SPACE;
  }

  private Refusal storeCached(int vpn, int value) {
    if ((tlb.lookup(vpn) & WRITABLE) == 0) {
      return Refusal.NOT_CACHED;
    }
    store32(vpn << PAGE_SHIFT, value);
    return Refusal.NONE;
  }

  /**
   * Drops the translation that {@code vpn} is going to replace, as a step of its own. In a tagged
   * cache it may be one of another space, which the event names. Untraced, the insertion does it.
   */
  private void makeRoom(int vpn) {
    final int slot = tlb.slot(vpn);
    if (traced && tlb.live(slot) && tlb.lookup(vpn) == 0) {
      final int victimSpace = tlb.tagged() ? tlb.space(slot) : space;
      final int victim = tlb.page(slot);
      tlb.clear(slot);
      trace.step("Memory.Evict", cpu, victim, victimSpace, 0);
    }
  }

  private int readable(int va) {
    final int entry = tlb.lookup(va >>> PAGE_SHIFT);
    return entry != 0 ? entry : missed(va, false);
  }

  private int writable(int va) {
    final int entry = tlb.lookup(va >>> PAGE_SHIFT);
    return (entry & WRITABLE) != 0 ? entry : rewalked(va);
  }

  private int missed(int va, boolean write) {
    final int vpn = va >>> PAGE_SHIFT;
    if (fill(vpn) == Refusal.NOT_PRESENT) {
      throw fault.at(va, write, false);
    }
    return tlb.lookup(vpn);
  }

  private int rewalked(int va) {
    final int entry = missed(va, true);
    if ((entry & WRITABLE) == 0) {
      throw fault.at(va, true, true);
    }
    return entry;
  }

  /**
   * Returns whether {@code entry} leads to memory. A frame above memory is on the device bus
   * whatever the entry says: so an entry spoilt by a wild store reaches an open bus, as on a PC.
   */
  private boolean inMemory(int entry) {
    return PageLayout.frame(entry) < memory.frames();
  }

  private int load32Slowly(int va, int entry) {
    if ((va & 3) == 0) {
      return loadRegister(va, entry);
    }
    return load8(va) | (load8(va + 1) << 8) | (load8(va + 2) << 16) | (load8(va + 3) << 24);
  }

  private int loadRegister(int va, int entry) {
    clock.charge(deviceLoadCycles);
    return devices.load(PageLayout.physical(entry, va & ~3));
  }

  private void store32Slowly(int va, int entry, int value) {
    if ((va & 3) == 0) {
      clock.charge(deviceStoreCycles);
      devices.store(PageLayout.physical(entry, va), value);
    } else {
      storeBytes(va, value, 4);
    }
  }

  /** Stores byte by byte, after the last page of the access has been found writable, too. */
  private void storeBytes(int va, int value, int count) {
    final int last = va + count - 1;
    final boolean crosses = (va & OFFSET_MASK) + count > PAGE_SIZE;
    if (crosses) {
      writable(last);
    }
    for (int i = 0; i < count; i++) {
      final int entry = writable(va + i);
      if ((entry & DEVICE) == 0) {
        memory.store8(PageLayout.physical(entry, va + i), value >>> (i << 3));
      }
    }
    if (crosses) {
      stored(last, value);
    }
  }

  private void stored(int va, int value) {
    if (traced) {
      trace.step(
          space == 0 ? "Memory.KernelStore" : "Memory.DriverStore",
          cpu,
          va >>> PAGE_SHIFT,
          value,
          0);
    }
  }

  Saved save() {
    return new Saved(tlb.save(), space, base);
  }

  void restore(Saved saved) {
    tlb.restore(saved.tlb());
    space = saved.space();
    base = saved.base();
  }

  void hash(Hasher hasher) {
    tlb.hash(hasher);
    hasher.add(space).add(base);
  }

  /** The state of the unit at one moment. */
  record Saved(Object tlb, int space, int base) {}
}
