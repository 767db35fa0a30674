package org.inglenook.nooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;

import org.inglenook.hardware.PageLayout;
import org.junit.jupiter.api.Test;

/** The records lie one behind the other as they are drawn. */
class MemoryLayoutTest {
  private static final int BASE = 0x3000;
  private static final int WORD = Integer.BYTES;
  private static final int PAGES = 600;
  private static final int TABLE = 2 * PageLayout.PAGE_SIZE;

  /** Two processors, three domains. */
  private final MemoryLayout layout = new MemoryLayout(BASE, 2, 3, PAGES, TABLE);

  @Test
  void shouldPutAWordForEachProcessorAndTwoForEachDomainBehindTheJournal() {
    assertThat(layout.journal()).isEqualTo(BASE);
    assertThat(layout.current(0)).isEqualTo(BASE + Journal.BYTES);
    assertThat(layout.current(1)).isEqualTo(layout.current(0) + WORD);
    assertThat(layout.stale(1)).isEqualTo(layout.current(1) + WORD);
    assertThat(layout.stale(2)).isEqualTo(layout.stale(1) + WORD);
    assertThat(layout.masters(1)).isEqualTo(layout.stale(3) + WORD);
    assertThat(layout.masters(3)).isEqualTo(layout.masters(1) + 2 * WORD);
  }

  @Test
  void shouldGiveEachPageADescriptorWithAStampForEachProcessor() {
    assertThat(layout.descriptor(0)).isEqualTo(onLineOfItsOwn(layout.masters(3) + WORD));
    assertThat(layout.stamp(0, 0)).isEqualTo(layout.descriptor(0) + WORD);
    assertThat(layout.stamp(0, 1)).isEqualTo(layout.stamp(0, 0) + WORD);
    assertThat(layout.descriptor(1)).isEqualTo(layout.stamp(0, 1) + WORD);
    assertThat(layout.descriptor(PAGES - 1))
        .isEqualTo(layout.descriptor(0) + (PAGES - 1) * 3 * WORD);
  }

  @Test
  void shouldPutDescriptorsBehindTheWordsOfManyDomains() {
    MemoryLayout large = new MemoryLayout(BASE, 2, 30, PAGES, TABLE);

    assertThat(large.descriptor(0)).isEqualTo(onLineOfItsOwn(large.masters(30) + WORD));
  }

  @Test
  void shouldBeginTheTablesWithTheNextPage() {
    int end = layout.stamp(PAGES - 1, 1) + WORD;

    assertThat(layout.table(1) & PageLayout.OFFSET_MASK).isZero();
    assertThat(layout.table(1) - end).isBetween(0, PageLayout.PAGE_SIZE - 1);
    assertThat(layout.table(2)).isEqualTo(layout.table(1) + TABLE);
    assertThat(layout.end()).isEqualTo(layout.table(3) + TABLE);
  }
}
