package org.inglenook.hardware;

import java.util.Arrays;
import org.inglenook.sim.Hasher;

/**
 * The translation cache of one processor: direct-mapped, indexed by the low bits of the page
 * number.
 *
 * <p>An entry stays until it is replaced, invalidated or flushed, whatever happens to the page
 * table in the meantime. Each slot has a key; the entry is live if the key equals the current one:
 *
 * <pre>
 *  63                32 31         20 19            0
 * +--------------------+-------------+---------------+
 * | generation         | space       | page number   |
 * +--------------------+-------------+---------------+
 * </pre>
 *
 * <p>A flush takes a new generation and is thereby done. The space is 0 in every key of an untagged
 * cache.
 */
public final class Tlb {
  /** How many translations the cache holds: as the data TLB of the Pentium 4. */
  public static final int SLOTS = 64;

  /** Address spaces that a tagged cache can tell apart. */
  public static final int SPACES = 1 << 12;

  private static final int SPACE_SHIFT = 20;

  /** The slots of neighbouring spaces are 16 pages apart. */
  private static final int SPACE_SLOT_SHIFT = 4;

  private static final long PAGE_MASK = (1L << SPACE_SHIFT) - 1;

  private final boolean tagged;
  private final long[] keys = new long[SLOTS];
  private final int[] entries = new int[SLOTS];
  private int generation = 1;
  private int space;
  private int spaceSlot;
  private long current = 1L << 32;

  /** How often any translation may have come or gone; not part of the state. */
  private long changes;

  /** Makes an empty cache; a tagged one keeps translations of several spaces side by side. */
  public Tlb(boolean tagged) {
    this.tagged = tagged;
  }

  /** Returns a number that is another one after a translation has come or gone. */
  public long changes() {
    return changes;
  }

  /** Returns whether entries carry the number of their space. */
  public boolean tagged() {
    return tagged;
  }

  /** Returns the cached page-table entry of {@code vpn} in the current space, or 0. */
  public int lookup(int vpn) {
    final int slot = slot(vpn);
    return keys[slot] == (current | vpn) ? entries[slot] : 0;
  }

  /**
   * Returns the cached page-table entry of {@code vpn} in {@code ofSpace}, or 0; an untagged cache
   * knows no space but the current one.
   */
  public int cached(int ofSpace, int vpn) {
    if (!tagged) {
      return lookup(vpn);
    }
    final int slot = (vpn ^ (ofSpace << SPACE_SLOT_SHIFT)) & (SLOTS - 1);
    final long key = ((long) generation << 32) | ((long) ofSpace << SPACE_SHIFT) | vpn;
    return keys[slot] == key ? entries[slot] : 0;
  }

  /** Caches {@code entry} for {@code vpn} in the current space, in place of whatever was there. */
  void insert(int vpn, int entry) {
    final int slot = slot(vpn);
    changes++;
    keys[slot] = current | vpn;
    entries[slot] = entry;
  }

  /** Returns the slot that {@code vpn} has in the current space. */
  int slot(int vpn) {
    return (vpn ^ spaceSlot) & (SLOTS - 1);
  }

  /** Empties {@code slot}, whatever it holds. */
  void clear(int slot) {
    changes++;
    keys[slot] = 0;
  }

  /** Drops the translation of {@code vpn} in the current space. */
  void evict(int vpn) {
    final int slot = slot(vpn);
    if (keys[slot] == (current | vpn)) {
      changes++;
      keys[slot] = 0;
    }
  }

  /** Drops the translations of {@code vpn} in all spaces. */
  public void invalidate(int vpn) {
    if (tagged) {
      for (int slot = 0; slot < SLOTS; slot++) {
        drop(slot, vpn);
      }
    } else {
      drop(slot(vpn), vpn);
    }
  }

  private void drop(int slot, int vpn) {
    if ((keys[slot] & PAGE_MASK) == vpn) {
      changes++;
      keys[slot] = 0;
    }
  }

  /** Drops every translation. */
  public void flush() {
    changes++;
    if (++generation == 0) {
      Arrays.fill(keys, 0);
      generation = 1;
    }
    current = key();
  }

  /** Goes over to {@code space}: a tagged cache keeps its entries, an untagged one is flushed. */
  void enter(int newSpace) {
    if (tagged) {
      changes++;
      space = newSpace;
      spaceSlot = newSpace << SPACE_SLOT_SHIFT;
      current = key();
    } else {
      flush();
    }
  }

  private long key() {
    return ((long) generation << 32) | ((long) space << SPACE_SHIFT);
  }

  /** Returns whether {@code slot} holds a translation, of whatever space. */
  public boolean live(int slot) {
    return keys[slot] >>> 32 == Integer.toUnsignedLong(generation);
  }

  /** Returns the page number that a live {@code slot} translates. */
  public int page(int slot) {
    return (int) (keys[slot] & PAGE_MASK);
  }

  /** Returns the space of a live {@code slot}; always 0 in an untagged cache. */
  public int space(int slot) {
    return (int) keys[slot] >>> SPACE_SHIFT;
  }

  /** Returns the page-table entry in a live {@code slot}, as it was when it was cached. */
  public int entry(int slot) {
    return entries[slot];
  }

  Object save() {
    return new Saved(keys.clone(), entries.clone(), generation, space);
  }

  void restore(Object saved) {
    final Saved from = (Saved) saved;
    changes++;
    System.arraycopy(from.keys, 0, keys, 0, SLOTS);
    System.arraycopy(from.entries, 0, entries, 0, SLOTS);
    generation = from.generation;
    space = from.space;
    spaceSlot = from.space << SPACE_SLOT_SHIFT;
    current = key();
  }

  /**
   * Adds the live translations only: how often the cache was flushed before makes no difference.
   * They are summed up, since each belongs into one slot.
   */
  void hash(Hasher hasher) {
    long sum = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      if (live(slot)) {
        sum += Hasher.mix(keys[slot] << Integer.SIZE | Integer.toUnsignedLong(entries[slot]));
      }
    }
    hasher.add(sum);
  }

  private static final class Saved {
    final long[] keys;
    final int[] entries;
    final int generation;
    final int space;

    Saved(long[] keys, int[] entries, int generation, int space) {
      this.keys = keys;
      this.entries = entries;
      this.generation = generation;
      this.space = space;
    }
  }
}
