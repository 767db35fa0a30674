package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

class CopyAreaTest {
  private static final int SLOTS = 64;
  private static final int AREA = 0x4000;
  private static final int BASES = 0x6000;

  private final PhysicalMemory memory = new Machine(new World(1), MachineConfig.small()).memory();
  private final Journal journal = new Journal(memory, 0);
  private final TrackerConfig config = new TrackerConfig(1, 2, 40, 40, SLOTS, 3, 2, false);
  private final CopyArea area = new CopyArea(memory, new TrackerLayout(0x2000, config), config);

  @Test
  void shouldPickTheFirstFreeSlotOfTheDomainAndNoneWhenAllAreTaken() {
    for (int slot = 0; slot < SLOTS; slot++) {
      assertThat(area.pick(1)).isEqualTo(slot);
      take(1, slot);
      assertThat(area.isFree(1, slot)).isFalse();
      assertThat(area.isFree(2, slot)).isTrue();
    }
    assertThat(area.pick(1)).isEqualTo(-1);
    assertThat(area.pick(1, SLOTS / 2)).isEqualTo(-1);
    assertThat(area.pick(2)).isZero();

    giveBack(1, 40);

    assertThat(area.pick(1)).isEqualTo(40);
    assertThat(area.pick(1, SLOTS / 2)).as("in the first half").isEqualTo(-1);
    assertThat(area.isFree(1, 41)).isFalse();
  }

  @Test
  void shouldPutVersionsAndTheirBaseImagesOneBehindTheOther() {
    area.assign(2, AREA, BASES);

    assertThat(area.address(2, 0)).isEqualTo(AREA);
    assertThat(area.address(2, 5)).isEqualTo(AREA + 5 * 3 * Integer.BYTES);
    assertThat(area.base(2, 5)).isEqualTo(BASES + 5 * 3 * Integer.BYTES);
    assertThat(area.address(1, 0)).as("not assigned").isZero();
  }

  private void take(int domain, int slot) {
    journal.begin();
    area.take(journal, domain, slot);
    journal.commit();
  }

  private void giveBack(int domain, int slot) {
    journal.begin();
    area.giveBack(journal, domain, slot);
    journal.commit();
  }
}
