package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TrackerConfigTest {
  @Test
  void shouldTakeWhatFitsIntoTheRecords() {
    TrackerConfig least = new TrackerConfig(1, 1, 1, 1, 32, 1, 1, false);
    TrackerConfig most = new TrackerConfig(0xFF, 0xFF, 5, 5, 64, 3, 1, true);

    assertThat(least.areaBytes()).isEqualTo(32 * 4);
    assertThat(most.areaBytes()).isEqualTo(64 * 3 * 4);
    assertThat(TrackerConfig.standard(2, 8).areaBytes()).isEqualTo(2 * 4096);
  }

  @Test
  void shouldSayWhichNumberDoesNotFit() {
    assertRefused("tasks=0", 0, 1, 1, 1, 32, 1, 1);
    assertRefused("tasks=256", 0x100, 1, 1, 1, 32, 1, 1);
    assertRefused("domains=0", 1, 0, 1, 1, 32, 1, 1);
    assertRefused("domains=256", 1, 0x100, 1, 1, 32, 1, 1);
    assertRefused("objects=0", 1, 1, 0, 1, 32, 1, 1);
    assertRefused("associations=4", 1, 1, 5, 4, 32, 1, 1);
    assertRefused("slots=0", 1, 1, 1, 1, 0, 1, 1);
    assertRefused("slots=33", 1, 1, 1, 1, 33, 1, 1);
    assertRefused("slotWords=0", 1, 1, 1, 1, 32, 0, 1);
    assertRefused("table=0", 1, 1, 1, 1, 32, 1, 0);
  }

  private static void assertRefused(
      String what,
      int tasks,
      int domains,
      int objects,
      int associations,
      int slots,
      int slotWords,
      int table) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TrackerConfig(
                    tasks, domains, objects, associations, slots, slotWords, table, false))
        .withMessageStartingWith("no such tracker: ")
        .withMessageContaining(what);
  }
}
