package org.inglenook.kernel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.sim.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists in memory, and the checks on their links. */
class KernelListTest {
  private static final int HEAD = 8 * PageLayout.PAGE_SIZE;
  private static final int FIRST = HEAD + 64;
  private static final int SECOND = HEAD + 128;
  private static final int LINK = 4;

  private final World world = new World(3);
  private final Machine machine = new Machine(world, MachineConfig.small());
  private final KernelMemory memory =
      new KernelMemory(new ProcessorMemory(machine), new Panics(world), machine.memory().size());
  private final KernelList list = new KernelList(memory, "list of tests", HEAD, LINK);

  @BeforeEach
  void createListOfTwo() {
    new KernelMap(machine, PageLayout.PAGE_SIZE).create();
    list.create();
    list.poison(FIRST);
    list.poison(SECOND);
    list.append(FIRST);
    list.append(SECOND);
  }

  @Test
  void shouldKeepTheOrderOfAppending() {
    assertThat(list.first()).isEqualTo(FIRST);
    assertThat(list.next(FIRST)).isEqualTo(SECOND);
    assertThat(list.next(SECOND)).isZero();
  }

  @Test
  void shouldPoisonWhatIsRemoved() {
    assertThat(list.takeFirst()).isEqualTo(FIRST);
    assertThat(list.takeFirst()).isEqualTo(SECOND);
    assertThat(list.takeFirst()).isZero();

    assertThat(memory.load(FIRST + LINK)).isEqualTo(KernelList.POISON_NEXT);
    KernelPanic panic = catchThrowableOfType(KernelPanic.class, () -> list.remove(FIRST));
    assertThat(panic.structure()).isEqualTo("list of tests");
    assertThat(panic.found()).isEqualTo(KernelList.POISON_NEXT);
  }

  @Test
  void shouldPanicWhenAnObjectIsAppendedTwice() {
    KernelPanic panic = catchThrowableOfType(KernelPanic.class, () -> list.append(FIRST));

    assertThat(panic.field()).isEqualTo("next");
  }

  @Test
  void shouldPanicWhenALinkWasOverwritten() {
    memory.store(SECOND + LINK + 4, HEAD + 512);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, () -> list.next(FIRST));

    assertThat(panic.field()).isEqualTo("next.prev");
    assertThat(panic.expected()).isEqualTo(FIRST + LINK);
    assertThat(panic.found()).isEqualTo(HEAD + 512);
  }
}
