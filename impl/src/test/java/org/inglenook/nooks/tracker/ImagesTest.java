package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;

import org.inglenook.driver.Lifetime;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** Words of an object are moved between its versions, and no word behind the last one. */
class ImagesTest {
  private static final int WORDS = 2;
  private static final int COPY = OBJECT + 64;
  private static final int BASE = COPY + 64;
  private static final int LAST = (WORDS - 1) * Integer.BYTES;
  private static final int BEHIND = WORDS * Integer.BYTES;

  private final PhysicalMemory memory = new Machine(new World(1), MachineConfig.small()).memory();
  private final Journal journal = new Journal(memory, 0);
  private final TrackedType type =
      TrackedType.copied(PACKET, "packet", WORDS, 0b111, Lifetime.ALLOCATED);
  private final TrackedType readOnly =
      TrackedType.copied(PACKET, "packet", WORDS, 0, Lifetime.ALLOCATED);
  private final Images images = new Images(memory, false);

  @Test
  void shouldFillBothWithTheWordsOfTheObject() {
    put(OBJECT, 5);

    images.fill(type, OBJECT, COPY, BASE);

    for (int version : new int[] {COPY, BASE}) {
      assertThat(memory.load32(version)).isEqualTo(5);
      assertThat(memory.load32(version + LAST)).isEqualTo(5);
      assertThat(memory.load32(version + BEHIND)).isZero();
    }
  }

  @Test
  void shouldPublishWhatTheDriverHasChanged() {
    put(COPY, 7);

    publish(images, type);

    assertThat(memory.load32(OBJECT + LAST)).isEqualTo(7);
    assertThat(memory.load32(BASE + LAST)).isEqualTo(7);
    assertThat(memory.load32(OBJECT + BEHIND)).isZero();
  }

  @Test
  void shouldPublishNothingThatTheDriverMayNotChange() {
    put(COPY, 7);

    publish(images, readOnly);

    assertThat(memory.load32(OBJECT + LAST)).isZero();
  }

  @Test
  void shouldPublishWholeObjectsAsPublished() {
    put(COPY, 7);

    publish(new Images(memory, true), readOnly);

    assertThat(memory.load32(OBJECT + LAST)).isEqualTo(7);
    assertThat(memory.load32(OBJECT + BEHIND)).isZero();
  }

  @Test
  void shouldRefreshWhatTheDriverHasNotChanged() {
    put(OBJECT, 9);

    journal.begin();
    images.refresh(journal, type, OBJECT, COPY, BASE);
    journal.commit();

    for (int version : new int[] {COPY, BASE}) {
      assertThat(memory.load32(version + LAST)).isEqualTo(9);
      assertThat(memory.load32(version + BEHIND)).isZero();
    }
  }

  /** Stores {@code value} into a version, and into the word behind it. */
  private void put(int version, int value) {
    for (int word = 0; word <= WORDS; word++) {
      memory.store32(version + word * Integer.BYTES, value);
    }
  }

  private void publish(Images by, TrackedType published) {
    journal.begin();
    by.publish(journal, published, OBJECT, COPY, BASE);
    journal.commit();
  }
}
