package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.tracker.SmallTracker.A;
import static org.inglenook.nooks.tracker.SmallTracker.B;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.OTHER;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** The uses of objects by the calls of each task, newest last. */
class TaskTableTest {
  private static final int TASKS = 2;
  private static final int ADDRESS = 0x7000;

  private final PhysicalMemory memory = new Machine(new World(1), MachineConfig.small()).memory();
  private final TrackerConfig config = new TrackerConfig(TASKS, 2, 5, 7, 32, 2, 4, false);
  private final TrackerLayout layout = new TrackerLayout(2 * OBJECT, config);
  private final TaskTable table = new TaskTable(memory, layout, config);
  private final Journal journal = new Journal(memory, 0);

  @Test
  void shouldSayWhatIsUsedByWhom() {
    push(0, A, OBJECT);
    push(0, B, OTHER);

    assertThat(table.depth(0)).isEqualTo(2);
    assertThat(table.depth(1)).isZero();
    assertThat(table.isNewest(0, B, OTHER)).isTrue();
    assertThat(table.isNewest(0, A, OBJECT)).isFalse();
    assertThat(table.isNewest(1, A, OBJECT)).as("uses nothing").isFalse();
    assertThat(table.uses(0, A, OBJECT, TaskTable.IN)).isTrue();
    assertThat(table.uses(0, A, OBJECT, TaskTable.OUT)).isFalse();
    assertThat(table.uses(0, B, OBJECT, TaskTable.IN)).isFalse();
    assertThat(table.address(0, 1)).isEqualTo(ADDRESS);
  }

  @Test
  void shouldBeFullWhenAllItsPlacesAreTaken() {
    for (int i = 0; i < config.table(); i++) {
      assertThat(table.isFull(1)).isFalse();
      push(1, A, OBJECT);
    }
    assertThat(table.isFull(1)).isTrue();
  }

  @Test
  void shouldMarkTheUsesOfAnObjectThatEndsAndNothingElse() {
    push(0, A, OBJECT);
    push(0, A, OTHER);
    push(1, B, OBJECT);
    push(1, B, OBJECT);
    pop(1);
    int behind = layout.end();
    memory.store32(behind, 1);
    memory.store32(behind + 8, OBJECT);

    journal.begin();
    table.end(journal, OBJECT);
    journal.commit();

    assertThat(TaskTable.isGone(table.way(0, 0))).isTrue();
    assertThat(TaskTable.isGone(table.way(0, 1))).as("another object").isFalse();
    assertThat(TaskTable.isGone(table.way(1, 0))).isTrue();
    assertThat(TaskTable.isGone(table.way(1, 1))).as("is over").isFalse();
    assertThat(memory.load32(behind + 4)).as("behind the last task").isZero();
  }

  private void push(int task, int domain, int object) {
    journal.begin();
    table.push(journal, task, domain, PACKET, TaskTable.IN, object, ADDRESS);
    journal.commit();
  }

  private void pop(int task) {
    journal.begin();
    table.pop(journal, task);
    journal.commit();
  }
}
