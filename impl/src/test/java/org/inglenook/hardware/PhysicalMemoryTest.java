package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.inglenook.sim.Hasher;
import org.junit.jupiter.api.Test;

class PhysicalMemoryTest {
  private final PhysicalMemory memory = new PhysicalMemory(4);

  @Test
  void shouldTreatAnAddressThatIsNotItsOwnAsOurBug() {
    assertThatThrownBy(() -> memory.load32(memory.size()))
        .hasMessage("physical address out of range or unaligned: pa=0x4000, size=0x4000");
    assertThatThrownBy(() -> memory.store32(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> memory.load16(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> memory.store8(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldCrashBeforeTheStoreAfterTheGivenNumber() {
    memory.tripAfter(2);
    memory.store32(0, 1);
    memory.store8(4, 2);

    assertThatExceptionOfType(CrashPoint.class).isThrownBy(() -> memory.store32(8, 3));

    assertThat(memory.load32(0)).isEqualTo(1);
    assertThat(memory.load32(4)).isEqualTo(2);
    assertThat(memory.load32(8)).isZero();
    assertThat(memory.stores()).isEqualTo(2);
  }

  @Test
  void shouldCrashOnceAndNotAfterDisarming() {
    memory.tripAfter(0);
    assertThatExceptionOfType(CrashPoint.class)
        .isThrownBy(() -> memory.store32(0, 1))
        .satisfies(crash -> assertThat(crash.getStackTrace()).isEmpty());
    memory.store32(0, 1);

    memory.tripAfter(0);
    memory.disarm();
    memory.store32(4, 1);

    assertThat(memory.stores()).isEqualTo(2);
  }

  @Test
  void shouldRestoreAnySnapshotFromAnyState() {
    final Object empty = memory.save();
    memory.store32(0x1000, 1);
    final Object one = memory.save();
    memory.store32(0x1000, 2);
    memory.store32(0x2000, 2);
    final Object two = memory.save();
    memory.store32(0x3000, 3);

    memory.restore(one);
    assertThat(contents()).containsExactly(0, 1, 0, 0);
    memory.restore(two);
    assertThat(contents()).containsExactly(0, 2, 2, 0);
    memory.restore(empty);
    assertThat(contents()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void shouldHashTheContentAndNotTheWayToIt() {
    final long empty = hash();
    memory.store32(0x1000, 1);
    final long dirty = hash();
    memory.save();

    assertThat(hash()).isEqualTo(dirty).isNotEqualTo(empty);
    memory.store32(0x1000, 0);
    assertThat(hash()).isEqualTo(empty);
  }

  @Test
  void shouldHashWhereAWordIsAsWellAsWhatItIs() {
    final Set<Long> seen = new HashSet<>();
    seen.add(hash());
    final int[][] stores = {{0x1000, 1}, {0x1004, 1}, {0x2000, 1}, {0x1000, 2}, {0x1004, 2}};
    for (int[] store : stores) {
      memory.store32(store[0], store[1]);
      seen.add(hash());
    }
    memory.store32(0x1000, 1); // two words of a state before, the other way round

    assertThat(seen).hasSize(1 + stores.length).doesNotContain(hash());
  }

  @Test
  void shouldHashAPageInWhichEveryWordDiffersAsOneWrittenBackward() {
    for (int word = 0; word < PageLayout.PAGE_WORDS; word++) {
      memory.store32(0x1000 + 4 * word, word + 1);
    }
    final long forward = hash();
    memory.save();
    memory.store32(0x1FFC, 0);
    assertThat(hash()).isNotEqualTo(forward);
    for (int word = PageLayout.PAGE_WORDS - 1; word >= 0; word--) {
      memory.store32(0x1000 + 4 * word, word + 1);
    }

    assertThat(hash()).isEqualTo(forward);
  }

  private int[] contents() {
    final int[] words = new int[4];
    for (int frame = 0; frame < 4; frame++) {
      words[frame] = memory.load32(frame << PageLayout.PAGE_SHIFT);
    }
    return words;
  }

  private long hash() {
    final Hasher hasher = new Hasher();
    memory.hash(hasher);
    return hasher.value();
  }
}
