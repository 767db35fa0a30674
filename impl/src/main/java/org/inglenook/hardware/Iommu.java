package org.inglenook.hardware;

import java.util.Arrays;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * Says which frames of memory each bus master may reach.
 *
 * <p>In a machine without an IOMMU everything is allowed and the table has no effect, as on the
 * machine of the Nooks paper; with one, nothing is allowed at first.
 */
public final class Iommu implements Stateful {
  private static final long[] NOTHING = {};

  private final boolean present;
  private final int frames;

  /**
   * A bit per frame, for each master. A row is never written, only replaced: snapshots share it.
   */
  private long[][] allowed = {};

  Iommu(boolean present, int frames) {
    this.present = present;
    this.frames = frames;
  }

  /** Returns whether the machine has one. */
  public boolean present() {
    return present;
  }

  /** Lets {@code master} read and write {@code frame}. */
  public void allow(int master, int frame) {
    final long[] row = copyRow(master, frame);
    row[frame >> 6] |= 1L << frame;
    replace(master, row);
  }

  /** Forbids {@code master} to read or write {@code frame}. */
  public void deny(int master, int frame) {
    final long[] row = copyRow(master, frame);
    row[frame >> 6] &= ~(1L << frame);
    replace(master, row);
  }

  /** Returns whether {@code master} may reach {@code frame}; never true outside of memory. */
  public boolean allows(int master, int frame) {
    if (frame < 0 || frame >= frames) {
      return false;
    }
    if (!present) {
      return true;
    }
    final long[] row = row(master);
    return row.length != 0 && (row[frame >> 6] & (1L << frame)) != 0;
  }

  private long[] row(int master) {
    return master < allowed.length ? allowed[master] : NOTHING;
  }

  private long[] copyRow(int master, int frame) {
    if (frame < 0 || frame >= frames) {
      throw new IllegalArgumentException(
          "frame outside of memory: master=%d, frame=0x%x".formatted(master, frame));
    }
    return Arrays.copyOf(row(master), (frames + Long.SIZE - 1) / Long.SIZE);
  }

  private void replace(int master, long[] row) {
    final int masters = Math.max(allowed.length, master + 1);
    final long[][] table = Arrays.copyOf(allowed, masters);
    for (int i = allowed.length; i < masters; i++) {
      table[i] = NOTHING;
    }
    table[master] = row;
    allowed = table;
  }

  @Override
  public Object save() {
    return allowed;
  }

  @Override
  public void restore(Object saved) {
    allowed = (long[][]) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    for (long[] row : allowed) {
      hasher.add(row.length).add(row, row.length);
    }
  }
}
