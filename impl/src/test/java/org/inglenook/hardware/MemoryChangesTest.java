package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.inglenook.hardware.MemoryChanges.LINE;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of three frames, by frame, by range, and by their sums. */
class MemoryChangesTest {
  private final PhysicalMemory memory = new PhysicalMemory(3);
  private final MemoryChanges changes = memory.changes();

  @Test
  void shouldTellByFrameWhatHasBeenStoredTo() {
    final int first = changes.of(0);
    final int second = changes.of(1);

    memory.store8(PAGE_SIZE + 1, 1);

    assertThat(changes.of(0)).isEqualTo(first);
    assertThat(changes.of(1)).isNotEqualTo(second);
  }

  @Test
  void shouldNotTakeAStoreThatNeverHappenedForAChange() {
    final int before = changes.of(0);

    memory.tripAfter(0);
    assertThatExceptionOfType(CrashPoint.class).isThrownBy(() -> memory.store32(0, 1));

    assertThat(changes.of(0)).isEqualTo(before);
    assertThat(changes.sum(0)).isZero();
  }

  @Test
  void shouldTellOfARangeWhetherAnyOfItsLinesHasBeenStoredTo() {
    final List<LongSupplier> watched = new ArrayList<>();
    final int[] bounds = {
      LINE - 4, LINE + 4, PAGE_SIZE - LINE, 2 * PAGE_SIZE + LINE, 3 * PAGE_SIZE
    };
    watched.add(changes.watch(bounds[0], bounds[1]));
    watched.add(changes.watch(bounds[2], bounds[3]));
    watched.add(changes.watch(bounds[3], bounds[4]));

    for (int stored = 0; stored < memory.size(); stored += LINE / 2) {
      final List<Long> before = numbers(watched);
      memory.store32(stored, 7);

      final int line = stored / LINE;
      assertThat(differing(before, numbers(watched)))
          .as("store at %#x", stored)
          .containsExactly(
              line < 2,
              bounds[2] / LINE <= line && line < bounds[3] / LINE,
              bounds[3] / LINE <= line);
    }
  }

  private static List<Long> numbers(List<LongSupplier> watched) {
    return watched.stream().map(LongSupplier::getAsLong).toList();
  }

  private static List<Boolean> differing(List<Long> before, List<Long> after) {
    return IntStream.range(0, before.size())
        .mapToObj(i -> !before.get(i).equals(after.get(i)))
        .toList();
  }

  @Test
  void shouldWatchMoreRangesThanItHadPlaceFor() {
    final List<LongSupplier> watched = new ArrayList<>();
    for (int line = 0; line < 40; line++) {
      watched.add(changes.watch(line * LINE, (line + 1) * LINE));
    }
    final List<Long> before = numbers(watched);
    memory.store32(38 * LINE, 1);

    assertThat(differing(before, numbers(watched)).indexOf(true)).isEqualTo(38);
    assertThat(changes.watch(38 * LINE, 39 * LINE)).isSameAs(watched.get(38));
  }

  @Test
  void shouldRefuseARangeThatSharesALineWithAnother() {
    changes.watch(0, LINE + 4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> changes.watch(LINE + 8, 3 * LINE))
        .withMessage(
            "line is in a range that is watched already: address=0x40,"
                + " ranges=[0x48, 0xc0), [0x0, 0x80)");
  }

  @Test
  void shouldTakeWhateverIsPutBackForChanged() {
    final Object empty = memory.save();
    memory.store32(PAGE_SIZE, 1);
    final int frame = changes.of(1);
    final LongSupplier watched = changes.watch(0, 4);
    final long range = watched.getAsLong();

    memory.restore(empty);

    assertThat(changes.of(1)).isNotEqualTo(frame);
    assertThat(watched.getAsLong()).isNotEqualTo(range);
  }

  @Test
  void shouldSumTheWordsOfAFrameWhateverHappensToThem() {
    final SplittableRandom random = new SplittableRandom(1);
    final Object empty = memory.save();
    Object saved = empty;
    for (int i = 0; i < 2_000; i++) {
      switch (random.nextInt(20)) {
        case 0 -> saved = memory.save();
        case 1 -> memory.restore(random.nextBoolean() ? saved : empty);
        case 2 -> memory.store8(random.nextInt(memory.size()), random.nextInt());
        default -> memory.store32(random.nextInt(memory.size() / 4) * 4, random.nextInt());
      }
      final int frame = random.nextInt(memory.frames());
      assertThat(changes.sum(frame)).isEqualTo(sum(frame));
    }
  }

  private int sum(int frame) {
    int sum = 0;
    for (int i = 0; i < PAGE_SIZE; i += 4) {
      sum += memory.load32(frame * PAGE_SIZE + i);
    }
    return sum;
  }

  @Test
  void shouldBeginALineAtOrAboveAnAddress() {
    assertThat(MemoryChanges.onLineOfItsOwn(LINE)).isEqualTo(LINE);
    assertThat(MemoryChanges.onLineOfItsOwn(LINE + 1)).isEqualTo(2 * LINE);
    assertThat(MemoryChanges.onLineOfItsOwn(2 * LINE - 1)).isEqualTo(2 * LINE);
  }
}
