package org.inglenook.hardware;

import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.trace.Action;
import org.inglenook.trace.Trace;

/**
 * The access of one device to memory, past every page table and every {@link Tlb}.
 *
 * <p>An access to a frame that does not exist, or that the {@link Iommu} does not allow, is
 * aborted: a write is dropped, a read gives all ones. Aborts are counted and the last address is
 * kept; the device is told nothing else. Addresses need no alignment. Time is for the device to
 * spend: {@link #cycles} says how much.
 */
public final class Dma implements Stateful {
  private static final int ABORTED_READ = -1;

  private final int master;
  private final PhysicalMemory memory;
  private final Iommu iommu;
  private final CostModel cost;
  private final Trace trace;
  private final boolean traced;
  private Misbehaviour misbehaviour;
  private int aborts;
  private int lastAbort;

  Dma(int master, Iommu iommu, Hardware parts) {
    this.master = master;
    this.iommu = iommu;
    memory = parts.memory();
    cost = parts.cost();
    trace = parts.trace();
    traced = trace != Trace.OFF;
  }

  /** Lets transfers go wrong like this from now on; with null, not at all. */
  public void misbehaves(Misbehaviour how) {
    misbehaviour = how;
  }

  /** Returns the number by which the {@link Iommu} knows this device. */
  public int master() {
    return master;
  }

  /** Returns how many accesses have been aborted. */
  public int aborts() {
    return aborts;
  }

  /** Returns the physical address of the last aborted access, 0 if there was none. */
  public int lastAbort() {
    return lastAbort;
  }

  /** Returns the cycles a transfer of {@code bytes} takes. */
  public int cycles(int bytes) {
    return cost.dmaSetup() + (bytes + 3) / 4 * cost.dmaWord();
  }

  /** Reads the word at {@code pa}, a multiple of 4. */
  public int load32(int pa) {
    final int at = addressed(pa);
    return reaches(Integer.toUnsignedLong(at)) ? memory.load32(at) : ABORTED_READ;
  }

  /** Writes the word at {@code pa}, a multiple of 4. */
  @Action("Memory!DmaWrite")
  public void store32(int pa, int value) {
    final int at = addressed(pa);
    if (reaches(Integer.toUnsignedLong(at))) {
      memory.store32(at, value);
      written(at, value);
    }
  }

  /** Reads {@code count} bytes from {@code pa} on into {@code bytes}, from index {@code to} on. */
  public void read(int pa, byte[] bytes, int to, int count) {
    final int at = addressed(pa);
    final long from = Integer.toUnsignedLong(at);
    for (int i = 0; i < count; i++) {
      bytes[to + i] = (byte) (reaches(from + i) ? memory.load8(at + i) : ABORTED_READ);
    }
    spoil(bytes, to, count);
  }

  /**
   * Writes the first {@code count} bytes of {@code bytes} from {@code pa} on, by words if it can.
   */
  public void write(int pa, byte[] bytes, int count) {
    final int first = addressed(pa);
    final byte[] sent = misbehaviour == null ? bytes : spoil(bytes.clone(), 0, count);
    final long to = Integer.toUnsignedLong(first);
    int done = 0;
    while (done < count) {
      final int at = first + done;
      final boolean whole = (at & 3) == 0 && count - done >= Integer.BYTES;
      if (reaches(to + done)) {
        writeAt(at, sent, done, whole);
      }
      done += whole ? Integer.BYTES : 1;
    }
  }

  /** A transfer is of words, and stays aligned wherever it goes. */
  private int addressed(int pa) {
    return misbehaviour == null ? pa : misbehaviour.address(pa);
  }

  private byte[] spoil(byte[] bytes, int from, int count) {
    final int bit = misbehaviour == null ? Misbehaviour.NOTHING : misbehaviour.flip();
    if (bit != Misbehaviour.NOTHING && count > 0) {
      bytes[from + bit / Byte.SIZE % count] ^= (byte) (1 << bit % Byte.SIZE);
    }
    return bytes;
  }

  private void writeAt(int pa, byte[] bytes, int from, boolean whole) {
    final int value = whole ? word(bytes, from) : bytes[from];
    if (whole) {
      memory.store32(pa, value);
    } else {
      memory.store8(pa, value);
    }
    written(pa, value);
  }

  /** Takes the address as a long, so that a transfer past 4 GiB does not come back at 0. */
  private boolean reaches(long pa) {
    final boolean reached = iommu.allows(master, (int) (pa >>> PageLayout.PAGE_SHIFT));
    if (!reached) {
      aborts++;
      lastAbort = (int) pa;
    }
    return reached;
  }

  private void written(int pa, int value) {
    if (traced) {
      trace.step("Memory.DmaWrite", master, pa >>> PageLayout.PAGE_SHIFT, value, 0);
    }
  }

  private static int word(byte[] bytes, int from) {
    return (bytes[from] & 0xFF)
        | ((bytes[from + 1] & 0xFF) << 8)
        | ((bytes[from + 2] & 0xFF) << 16)
        | ((bytes[from + 3] & 0xFF) << 24);
  }

  @Override
  public Object save() {
    return new Saved(aborts, lastAbort);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    aborts = from.aborts;
    lastAbort = from.lastAbort;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(aborts).add(lastAbort);
  }

  private record Saved(int aborts, int lastAbort) {}
}
