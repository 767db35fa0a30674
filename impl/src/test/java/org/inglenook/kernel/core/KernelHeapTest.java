package org.inglenook.kernel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.inglenook.driver.Memory;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.sim.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The heap keeps blocks apart, and notices when somebody else does not. */
class KernelHeapTest {
  private static final int PAGES = 4;
  private static final int BASE = 8 * PageLayout.PAGE_SIZE;
  private static final int END = BASE + PAGES * PageLayout.PAGE_SIZE;

  private final KernelMemory memory = memory();
  private final List<Integer> searched = new ArrayList<>();
  private final KernelHeap heap = new KernelHeap(memory, BASE, PAGES, searched::add);

  @BeforeEach
  @BeforeTry
  void createHeap() {
    heap.create();
  }

  private static KernelMemory memory() {
    World world = new World(7);
    Machine machine = new Machine(world, MachineConfig.small());
    new KernelMap(machine, PageLayout.PAGE_SIZE).create();
    Memory memory = new ProcessorMemory(machine);
    return new KernelMemory(memory, new Panics(world), machine.memory().size());
  }

  @Test
  void shouldTellHowManyBlocksItLookedAtInVain() {
    heap.allocate(100);
    heap.allocate(200);
    assertThat(searched).isEmpty();

    assertThat(heap.through(memory).allocate(END - BASE - 100)).isZero();

    assertThat(searched).containsExactly(3);
  }

  /** A block in use: where it is, how long, and the value it is filled with. */
  private record Block(int address, int words, int mark) {}

  @Provide
  Arbitrary<List<Integer>> requests() {
    // Positive: allocate as many bytes. Negative or zero: free the block of that number.
    return Arbitraries.integers().between(-40, 1200).list().ofMinSize(1).ofMaxSize(200);
  }

  @Property(tries = 100)
  void shouldKeepBlocksApartWhateverIsAllocatedAndFreed(
      @ForAll("requests") List<Integer> requests) {
    List<Block> live = new ArrayList<>();

    for (int request : requests) {
      if (request > 0) {
        allocate(request, live);
      } else if (!live.isEmpty()) {
        Block victim = live.remove(-request % live.size());
        assertIntact(victim);
        heap.free(victim.address());
      }
      assertThat(heap.checkAll()).isEqualTo(live.size());
    }

    live.forEach(this::assertIntact);
    live.forEach(block -> heap.free(block.address()));
    assertThat(heap.checkAll()).isZero();
    assertThat(heap.allocate(END - BASE - HeapBlockLayout.HEADER))
        .as("all free space is one block again")
        .isNotZero();
  }

  private void allocate(int bytes, List<Block> live) {
    int address = heap.allocate(bytes);
    if (address == 0) {
      return;
    }
    assertThat(address % 8).isZero();
    assertThat(address).isGreaterThanOrEqualTo(BASE);
    assertThat(address + bytes).isLessThanOrEqualTo(END);
    Block block = new Block(address, bytes / Integer.BYTES, 0x1000 + live.size() + bytes * 7);
    for (int i = 0; i < block.words(); i++) {
      memory.store(address + i * Integer.BYTES, block.mark());
    }
    live.add(block);
  }

  private void assertIntact(Block block) {
    for (int i = 0; i < block.words(); i++) {
      assertThat(memory.load(block.address() + i * Integer.BYTES)).isEqualTo(block.mark());
    }
  }

  @Property(tries = 200)
  void shouldNoticeAWildStoreIntoAHeaderTheNextTimeItPasses(
      @ForAll @IntRange(max = 9) int victim,
      @ForAll @IntRange(max = 2) int word,
      @ForAll int value) {
    List<Integer> blocks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      blocks.add(heap.allocate(100));
    }
    int header = blocks.get(victim) - HeapBlockLayout.HEADER;
    int before = memory.load(header + word * Integer.BYTES);
    boolean sameOrLegal = value == before || (word == 0 && value == HeapBlockLayout.FREE);
    boolean firstHasNoPrevious = victim == 0 && word == 2;

    memory.store(header + word * Integer.BYTES, value);

    if (!sameOrLegal && !firstHasNoPrevious) {
      KernelPanic panic = catchThrowableOfType(KernelPanic.class, heap::checkAll);
      assertThat(panic).isNotNull();
      assertThat(panic.structure()).isEqualTo("heap block");
      assertThat(panic.seed()).isEqualTo(7);
    }
  }

  @Test
  void shouldNoticeADoubleFree() {
    int first = heap.allocate(64);
    int second = heap.allocate(64);
    heap.free(first);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, () -> heap.free(first));

    assertThat(panic.field()).isEqualTo("magic");
    assertThat(panic.expected()).isEqualTo(HeapBlockLayout.USED);
    assertThat(heap.isAllocated(second)).isTrue();
    assertThat(heap.isAllocated(first)).isFalse();
  }

  @Test
  void shouldReturnNothingWhenItIsFull() {
    assertThat(heap.allocate(END - BASE)).isZero();
    assertThat(heap.allocate(0)).isZero();
    assertThat(heap.allocate(-8)).isZero();
    assertThat(heap.allocate(END - BASE - HeapBlockLayout.HEADER)).isNotZero();
    assertThat(heap.allocate(8)).isZero();
  }
}
