package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;
import static org.inglenook.nooks.tracker.TrackerLayout.ASSOCIATION_BYTES;
import static org.inglenook.nooks.tracker.TrackerLayout.OBJECT_BYTES;
import static org.inglenook.nooks.tracker.TrackerLayout.USE_BYTES;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The records lie one behind the other as they are drawn. */
class TrackerLayoutTest {
  private static final int BASE = 0x2000;
  private static final int WORD = Integer.BYTES;
  private static final int OBJECTS = 1000;

  /** Two tasks, three domains, 64 slots each; five objects, seven associations, four uses. */
  private final TrackerLayout layout =
      new TrackerLayout(BASE, new TrackerConfig(2, 3, 5, 7, 64, 2, 4, false));

  @Test
  void shouldPutABucketForEveryHashBehindTheHeads() {
    TreeSet<Integer> ofObjects =
        IntStream.range(0, OBJECTS)
            .mapToObj(object -> layout.objectBucket(object * 64))
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<Integer> ofAssociations =
        IntStream.range(0, OBJECTS)
            .mapToObj(copy -> layout.associationBucket(1 + copy % 3, copy * 64))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(layout.objectHeads()).isEqualTo(BASE);
    assertThat(layout.associationHeads()).isEqualTo(BASE + 3 * WORD);
    assertThat(ofObjects.first()).isEqualTo(BASE + 6 * WORD);
    assertThat(ofObjects).hasSizeGreaterThan(240);
    assertThat(ofAssociations).hasSizeGreaterThan(240);
    assertThat(ofObjects.last()).isEqualTo(ofAssociations.first() - WORD);
    assertThat(ofAssociations.last()).isEqualTo(layout.area(1) - WORD);
  }

  @Test
  void shouldPutTheBitsOfSlotsBehindTheAreas() {
    assertThat(layout.bases(1)).isEqualTo(layout.area(1) + WORD);
    assertThat(layout.area(2)).isEqualTo(layout.bases(1) + WORD);
    assertThat(layout.slotWord(1, 0)).isEqualTo(layout.bases(3) + WORD);
    assertThat(layout.slotWord(1, 31)).isEqualTo(layout.slotWord(1, 0));
    assertThat(layout.slotWord(1, 32)).isEqualTo(layout.slotWord(1, 0) + WORD);
    assertThat(layout.slotWord(2, 0)).isEqualTo(layout.slotWord(1, 63) + WORD);
    assertThat(layout.object(0)).isEqualTo(layout.slotWord(3, 63) + WORD);
  }

  @Test
  void shouldPutTheRecordsOfOneKindOneBehindTheOther() {
    assertThat(layout.object(1)).isEqualTo(layout.object(0) + OBJECT_BYTES);
    assertThat(layout.association(0)).isEqualTo(layout.object(4) + OBJECT_BYTES);
    assertThat(layout.association(1)).isEqualTo(layout.association(0) + ASSOCIATION_BYTES);
  }

  @Test
  void shouldPutWhatEachCrossingChangesOnLinesOfTheirOwn() {
    assertThat(layout.crossings())
        .isEqualTo(onLineOfItsOwn(layout.association(6) + ASSOCIATION_BYTES));
    assertThat(layout.uses(layout.association(0))).isEqualTo(layout.crossings());
    assertThat(layout.uses(layout.association(6))).isEqualTo(layout.crossings() + 6 * WORD);
    assertThat(layout.depth(0)).isEqualTo(layout.uses(layout.association(6)) + WORD);
    assertThat(layout.use(0, 0)).isEqualTo(layout.depth(0) + WORD);
    assertThat(layout.use(0, 1)).isEqualTo(layout.use(0, 0) + USE_BYTES);
    assertThat(layout.depth(1)).isEqualTo(layout.use(0, 3) + USE_BYTES);
    assertThat(layout.end()).isEqualTo(layout.use(1, 3) + USE_BYTES);
  }
}
