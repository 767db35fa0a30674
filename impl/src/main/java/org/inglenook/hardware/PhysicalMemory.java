package org.inglenook.hardware;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_WORDS;

import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The machine's memory: one array of words, little endian, all zero at first.
 *
 * <p>Addresses must be inside the memory and aligned to the width of the access. Whoever calls this
 * class has checked that, so anything else is a bug of ours and ends the run at once; what a driver
 * or device may get wrong is judged by {@link Mmu} and {@link Dma}.
 *
 * <p>Snapshots share pages. {@code image} is the last state saved or restored, {@code words} is the
 * present, and {@code dirty} lists where they may differ.
 *
 * <p>Invariant: a page that is not marked dirty has in {@code words} the content of {@code image}.
 */
public final class PhysicalMemory implements Stateful {
  private static final long NEVER = Long.MAX_VALUE;

  private final int frames;
  private final int[] words;
  private final boolean[] marked;
  private final int[] dirty;
  private final CrashPoint crashPoint = new CrashPoint();
  private MemoryImage image;
  private int dirtyCount;
  private long stores;
  private long tripAt = NEVER;

  /** From this store on, stores are looked at: the crash point, or 0 while changes are counted. */
  private long attention = NEVER;

  /** What has changed since somebody first asked; null before. */
  private MemoryChanges changes;

  /** Makes a memory of {@code frames} pages of 4 KiB. */
  public PhysicalMemory(int frames) {
    this.frames = frames;
    words = new int[frames * PAGE_WORDS];
    marked = new boolean[frames];
    dirty = new int[frames];
    image = MemoryImage.zero(frames);
  }

  /** Returns the number of page frames. */
  public int frames() {
    return frames;
  }

  /** Returns the size in bytes. */
  public int size() {
    return frames << PAGE_SHIFT;
  }

  /** Loads the word at {@code pa}, a multiple of 4. */
  public int load32(int pa) {
    final int index = index(pa);
    if (index < 0 || index >= words.length) {
      throw misuse(pa);
    }
    return words[index];
  }

  /** Loads the half-word at {@code pa}, a multiple of 2; the result is 0 to 0xFFFF. */
  public int load16(int pa) {
    if ((pa & 1) != 0) {
      throw misuse(pa);
    }
    return (load32(pa & ~3) >>> ((pa & 2) << 3)) & 0xFFFF;
  }

  /** Loads the byte at {@code pa}; the result is 0 to 0xFF. */
  public int load8(int pa) {
    return (load32(pa & ~3) >>> ((pa & 3) << 3)) & 0xFF;
  }

  /** Stores the word {@code value} at {@code pa}, a multiple of 4. */
  public void store32(int pa, int value) {
    final int index = index(pa);
    if (index < 0 || index >= words.length) {
      throw misuse(pa);
    }
    final int frame = pa >>> PAGE_SHIFT;
    if (++stores >= attention) {
      attend(index, value);
    }
    if (!marked[frame]) {
      // Written out: where a call may happen, compiled code has to look up every field again.
      marked[frame] = true;
      dirty[dirtyCount++] = frame;
    }
    words[index] = value;
  }

  /** Stores the low 16 bits of {@code value} at {@code pa}, a multiple of 2. */
  public void store16(int pa, int value) {
    if ((pa & 1) != 0) {
      throw misuse(pa);
    }
    storePart(pa, (pa & 2) << 3, 0xFFFF, value);
  }

  /** Stores the low 8 bits of {@code value} at {@code pa}. */
  public void store8(int pa, int value) {
    storePart(pa, (pa & 3) << 3, 0xFF, value);
  }

  /**
   * Turns the bits of an unaligned address up to the top, where they make the index too large: one
   * comparison finds both mistakes. The largest memory has 2^28 words.
   */
  private static int index(int pa) {
    return Integer.rotateRight(pa, 2);
  }

  private void storePart(int pa, int shift, int mask, int value) {
    final int whole = pa & ~3;
    store32(whole, (load32(whole) & ~(mask << shift)) | ((value & mask) << shift));
  }

  /** Returns how many stores have happened since the memory was made; not part of its state. */
  public long stores() {
    return stores;
  }

  /**
   * Sets a crash point: {@code count} more stores happen, and the one after them throws {@link
   * CrashPoint} instead of happening. Stores of processors and of devices count alike. The crash
   * point disarms itself when it is reached.
   *
   * @param count zero or more
   */
  public void tripAfter(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("crash point in the past: count=" + count);
    }
    tripAt = stores + count + 1;
    attend();
  }

  /** Removes the crash point, if one is set. */
  public void disarm() {
    tripAt = NEVER;
    attend();
  }

  private void attend() {
    attention = changes == null ? tripAt : 0;
  }

  private void attend(int index, int value) {
    if (stores == tripAt) {
      stores--;
      disarm();
      throw crashPoint;
    }
    if (changes != null) {
      changes.stored(index, value - words[index]);
    }
  }

  /**
   * Returns what has changed, from now on and for all who ask. Stores take longer from the first
   * question on. It is no part of the memory's state.
   */
  public MemoryChanges changes() {
    if (changes == null) {
      changes = new MemoryChanges(words);
      attend();
    }
    return changes;
  }

  private IllegalArgumentException misuse(int pa) {
    return new IllegalArgumentException(
        "physical address out of range or unaligned: pa=0x%x, size=0x%x".formatted(pa, size()));
  }

  @Override
  public Object save() {
    if (dirtyCount > 0) {
      image = image.with(words, dirty, dirtyCount);
      for (int i = 0; i < dirtyCount; i++) {
        marked[dirty[i]] = false;
      }
      dirtyCount = 0;
    }
    return image;
  }

  @Override
  public void restore(Object saved) {
    final MemoryImage target = (MemoryImage) saved;
    for (int i = 0; i < dirtyCount; i++) {
      final int frame = dirty[i];
      target.copyTo(words, frame);
      marked[frame] = false;
    }
    dirtyCount = 0;
    if (image != target) {
      target.copyTo(words, image);
      image = target;
    }
    if (changes != null) {
      changes.restored();
    }
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(image.hash(words, dirty, dirtyCount));
  }
}
