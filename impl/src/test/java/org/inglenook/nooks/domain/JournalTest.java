package org.inglenook.nooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.inglenook.hardware.CrashPoint;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.SmallMachine;
import org.junit.jupiter.api.Test;

/** Several stores become one: none of them is seen before the commit, and all of them after it. */
class JournalTest {
  private static final int OLD = 3;
  private static final int NEW = 7;

  private final SmallMachine small = new SmallMachine();
  private final PhysicalMemory memory = small.machine().memory();
  private final int base = small.spare() << 12;
  private final int first = base + Journal.BYTES;
  private final int second = first + Integer.BYTES;
  private final Journal journal = new Journal(memory, base);

  @Test
  void shouldShowAStepWhatItWillLeaveAndOthersWhatIsThere() {
    memory.store32(first, OLD);
    memory.store32(second, OLD);

    journal.begin();
    journal.store32(first, NEW - 1);
    assertThat(journal.load32(first)).isEqualTo(NEW - 1);
    journal.store32(first, NEW);

    assertThat(journal.load32(first)).isEqualTo(NEW);
    assertThat(journal.load32(second)).isEqualTo(OLD);
    assertThat(memory.load32(first)).isEqualTo(OLD);
    journal.commit();
    assertThat(memory.load32(first)).isEqualTo(NEW);
  }

  @Test
  void shouldForgetAStepThatWasNotCommitted() {
    journal.begin();
    journal.store32(first, NEW);

    journal.begin();
    journal.store32(second, NEW);
    journal.commit();

    assertThat(memory.load32(first)).isZero();
    assertThat(memory.load32(second)).isEqualTo(NEW);
    assertThat(journal.load32(first)).isZero();
  }

  @Test
  void shouldLeaveBothOrNeitherWhereverItIsCutShort() {
    int stores = 0;
    int finished = 0;
    while (cutShort(stores)) {
      journal.settle();
      assertThat(memory.load32(second)).as("store %d", stores).isEqualTo(memory.load32(first));
      assertThat(memory.load32(base)).as("nothing is left to do").isZero();
      finished += memory.load32(first) == NEW ? 1 : 0;
      stores++;
    }

    assertThat(stores)
        .as("two stores written down, two carried out, two of the number")
        .isEqualTo(8);
    assertThat(finished).as("cut short after the commit").isEqualTo(3);
  }

  /** Steps from OLD to NEW; false if it was over before so many stores. */
  private boolean cutShort(int stores) {
    memory.store32(first, OLD);
    memory.store32(second, OLD);
    memory.tripAfter(stores);
    try {
      journal.begin();
      journal.store32(first, NEW);
      journal.store32(second, NEW);
      journal.commit();
      return false;
    } catch (CrashPoint reached) {
      return true;
    } finally {
      memory.disarm();
    }
  }

  @Test
  void shouldDoNothingAgainThatIsDone() {
    journal.begin();
    journal.store32(first, NEW);
    journal.commit();
    memory.store32(first, OLD);

    journal.settle();

    assertThat(memory.load32(first)).isEqualTo(OLD);
  }

  @Test
  void shouldTakeAsManyStoresAsItHasRoomForAndNoMore() {
    journal.begin();
    for (int i = 0; i < Journal.CAPACITY; i++) {
      journal.store32(first + i * Integer.BYTES, i + 1);
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> journal.store32(first, NEW))
        .withMessage("step of too many stores: capacity=160");
    journal.commit();
    assertThat(memory.load32(first + (Journal.CAPACITY - 1) * Integer.BYTES))
        .isEqualTo(Journal.CAPACITY);
    assertThat(memory.load32(base)).isZero();
  }
}
