package org.inglenook.hardware;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_WORDS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What has changed in a memory, for those who read it again and again: a number that is the same as
 * before says that nothing has to be read. Whatever is put back counts as changed.
 *
 * <p>Changes are counted by frame, and for ranges that somebody watches, in lines of {@value #LINE}
 * bytes: records that should not be read again for the sake of others are kept on lines of their
 * own, see {@link #onLineOfItsOwn}.
 */
public final class MemoryChanges {
  /** Bytes of a line. */
  public static final int LINE = 64;

  private static final int LINE_SHIFT = 6;
  private static final int WORDS_OF_LINE_SHIFT = LINE_SHIFT - 2;
  private static final int WORDS_OF_PAGE_SHIFT = PAGE_SHIFT - 2;
  private static final int UNWATCHED = 0;

  private final int[] words;
  private final int[] ofFrame;

  /** For each frame the sum of its words, right if it was taken since the memory was put back. */
  private final int[] sums;

  /** For each frame {@link #restores} when it was summed. */
  private final int[] summed;

  /** For each line the range that it belongs to: its place in {@link #watched}. */
  private final short[] rangeOfLine;

  private final List<Watched> watched = new ArrayList<>();

  /** How often each range has been stored to. */
  private long[] ofRange = new long[16];

  private int restores = 1;

  /** Begins to count changes of {@code words}, a whole number of frames. */
  MemoryChanges(int[] words) {
    this.words = words;
    ofFrame = new int[words.length >>> WORDS_OF_PAGE_SHIFT];
    sums = new int[ofFrame.length];
    summed = new int[ofFrame.length];
    rangeOfLine = new short[words.length >>> WORDS_OF_LINE_SHIFT];
    watched.add(new Watched(0, -1, () -> restores)); // Whatever is in no range.
  }

  /** Returns the first address from {@code address} on at which a line begins. */
  public static int onLineOfItsOwn(int address) {
    return (address + LINE - 1) & -LINE;
  }

  /** The word at {@code index} becomes greater by {@code difference}, modulo 2^32. */
  void stored(int index, int difference) {
    final int frame = index >>> WORDS_OF_PAGE_SHIFT;
    ofFrame[frame]++;
    sums[frame] += difference;
    ofRange[rangeOfLine[index >>> WORDS_OF_LINE_SHIFT]]++;
  }

  /** The memory has been put back to an earlier state. */
  void restored() {
    restores++;
  }

  /** Returns a number that is another one after {@code frame} has been stored to. */
  public int of(int frame) {
    return ofFrame[frame] + restores;
  }

  /**
   * Watches the lines that have a byte from {@code address} to below {@code end}. Who watches a
   * range that somebody watches already has the same object.
   *
   * @return a number that is another one after any of these lines has been stored to
   * @throws IllegalArgumentException when one of them belongs to another range
   */
  public LongSupplier watch(int address, int end) {
    final int first = address >>> LINE_SHIFT;
    final int last = (end - 1) >>> LINE_SHIFT;
    for (Watched each : watched) {
      if (each.first == first && each.last == last) {
        return each.changes;
      }
    }
    for (int line = first; line <= last; line++) {
      if (rangeOfLine[line] != UNWATCHED) {
        throw new IllegalArgumentException(
            "line is in a range that is watched already: address=%#x, ranges=[%#x, %#x), %s"
                .formatted(line << LINE_SHIFT, address, end, watched.get(rangeOfLine[line])));
      }
    }
    return add(first, last).changes;
  }

  private Watched add(int first, int last) {
    final int place = watched.size();
    final Watched range = new Watched(first, last, () -> ofRange[place] + restores);
    watched.add(range);
    ofRange = place < ofRange.length ? ofRange : Arrays.copyOf(ofRange, 2 * place);
    Arrays.fill(rangeOfLine, first, last + 1, (short) place);
    return range;
  }

  /** Returns the sum of the words of {@code frame}, modulo 2^32. */
  public int sum(int frame) {
    if (summed[frame] != restores) {
      sums[frame] = sumOfWords(frame);
      summed[frame] = restores;
    }
    return sums[frame];
  }

  private int sumOfWords(int frame) {
    int sum = 0;
    for (int i = frame * PAGE_WORDS; i < (frame + 1) * PAGE_WORDS; i++) {
      sum += words[i];
    }
    return sum;
  }

  /** A range, from its first line to its last. */
  private record Watched(int first, int last, LongSupplier changes) {
    @Override
    public String toString() {
      return "[%#x, %#x)".formatted(first << LINE_SHIFT, (last + 1) << LINE_SHIFT);
    }
  }
}
