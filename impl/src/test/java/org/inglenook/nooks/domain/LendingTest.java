package org.inglenook.nooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.function.LongSupplier;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Pages change hands several at a time, and nobody can write them who has given them back. */
class LendingTest {
  private static final int PAGES = 3;

  private final SmallMachine small = new SmallMachine();
  private final Machine machine = small.machine();
  private final Memory memory = small.nooks().memory();
  private final Lending lending = new Lending(memory, machine.cpus().size());
  private final int page = small.spare();
  private final int address = page << PageLayout.PAGE_SHIFT;

  @Test
  void shouldDedicateLendAndTakeBackJustThePagesThatAreNamed() {
    lending.dedicate(address, PAGES, Use.BUFFER);
    assertThat(memory.state().use(page + PAGES - 1)).isEqualTo(Use.BUFFER);
    assertThat(memory.state().use(page + PAGES)).isNotEqualTo(Use.BUFFER);

    lending.lend(A, address, 2);
    for (int i = 0; i < PAGES; i++) {
      int inside = address + (i << PageLayout.PAGE_SHIFT) + PageLayout.PAGE_SIZE - 1;
      assertThat(lending.holds(A, inside)).as("page %d", i).isEqualTo(i < 2);
      assertThat(lending.holds(B, inside)).isFalse();
    }

    lending.takeBack(A, address, 1);
    assertThat(lending.holds(A, address)).isFalse();
    assertThat(lending.holds(A, address + PageLayout.PAGE_SIZE)).isTrue();
  }

  @Test
  void shouldTakeThePageFromEveryProcessorThatCouldWriteIt() {
    lending.dedicate(address, 1, Use.BUFFER);
    lending.lend(A, address, 1);
    for (int cpu = 0; cpu < machine.cpus().size(); cpu++) {
      assertThat(memory.switchTo(cpu, A)).isEqualTo(Refusal.NONE);
      machine.cpu(cpu).mmu().store32(address, cpu);
    }
    assertThat(memory.switchTo(0, Holder.KERNEL)).isEqualTo(Refusal.NONE);

    lending.takeBack(A, address, 1);

    for (int cpu = 0; cpu < machine.cpus().size(); cpu++) {
      assertThat(machine.cpu(cpu).tlb().lookup(page)).as("processor %d", cpu).isZero();
      assertThat(memory.state().pending(page, cpu)).isFalse();
    }
    assertThat(memory.state().holder(page)).isEqualTo(Holder.KERNEL);
  }

  @Test
  void shouldHoldNothingBehindTheLastPage() {
    assertThat(lending.holds(A, memory.pages() << PageLayout.PAGE_SHIFT)).isFalse();
    assertThat(lending.holds(A, -1)).isFalse();
    assertThat(lending.holds(Holder.KERNEL, memory.pages() << PageLayout.PAGE_SHIFT)).isFalse();
    assertThat(lending.holds(Holder.KERNEL, 0)).isTrue();
  }

  @Test
  void shouldSayWhichPageTheKernelCannotMapOrUnmap() {
    lending.dedicate(address, 1, Use.BUFFER);
    assertThatIllegalStateException()
        .isThrownBy(() -> lending.kernelMapChanged(page, 1))
        .withMessageContaining("step=map, page=0x%x, refusal=NOT_FREE".formatted(page));

    lending.kernelMapChanged(page, 0);
    assertThat(memory.state().holder(page)).isEqualTo(Holder.FREE);
    assertThatIllegalStateException()
        .isThrownBy(() -> lending.kernelMapChanged(page, 0))
        .withMessageContaining("step=unmap, page=0x%x".formatted(page));

    lending.kernelMapChanged(page, 1);
    assertThat(memory.state().holder(page)).isEqualTo(Holder.KERNEL);
    assertThat(memory.mayEnter(A)).as("the copies are up to date").isTrue();
  }

  @Test
  void shouldWaitForAProcessorThatHasLeftTheDomainButKeepsItsTranslations() {
    SmallMachine tagged = SmallMachine.withTags();
    Memory there = tagged.nooks().memory();
    there.use(page, Use.BUFFER);
    there.grant(A, page);
    there.switchTo(1, A);
    assertThat(there.revoke(A, page)).isEqualTo(Refusal.NONE);
    assertThat(there.state().pending(page, 1)).isTrue();

    assertThat(there.switchTo(1, Holder.KERNEL)).isEqualTo(Refusal.NONE);

    assertThat(there.state().pending(page, 1)).isTrue();
    assertThat(there.reclaim(page)).isEqualTo(Refusal.NOT_QUIET);
  }

  @Test
  void shouldMapWhatIsBehindTheMemoryAsRegistersOfADevice() {
    int registers = machine.memory().frames();
    lending.dedicate(address, 1, Use.BUFFER);
    lending.kernelMapChanged(page, 0);

    lending.kernelMapChanged(page, 1);
    lending.kernelMapChanged(registers, 1);

    assertThat(machine.tables().get(0, page) & PageLayout.DEVICE).isZero();
    assertThat(machine.tables().get(0, registers) & PageLayout.DEVICE).isNotZero();
  }

  @Test
  void shouldSayWhichPartOfTheRecordsMayHaveChanged() {
    lending.dedicate(address, 1, Use.BUFFER);
    long tables = memory.state().watchTables().getAsLong();
    long records = memory.state().watchRecords().getAsLong();
    memory.use(page, Use.HEAP);
    assertThat(memory.state().watchRecords().getAsLong()).isNotEqualTo(records);
    assertThat(memory.state().watchTables().getAsLong()).isEqualTo(tables);

    assertThat(memory.unmap(page)).isEqualTo(Refusal.NONE);
    long unmapped = memory.state().watchTables().getAsLong();
    assertThat(unmapped).as("the kernel's table").isGreaterThan(tables);
    assertThat(memory.synchronise(B, page)).isEqualTo(Refusal.NONE);
    assertThat(memory.state().watchTables().getAsLong()).as("a copy").isGreaterThan(unmapped);
  }

  @Test
  void shouldSayWhenAProcessorMayHaveBeenSwitched() {
    LongSupplier crossings = memory.state().watchCrossings();
    long before = crossings.getAsLong();
    lending.dedicate(address, 1, Use.BUFFER);
    assertThat(crossings.getAsLong()).isEqualTo(before);

    assertThat(memory.switchTo(1, A)).isEqualTo(Refusal.NONE);

    assertThat(crossings.getAsLong()).isNotEqualTo(before);
  }

  @Test
  void shouldSayWhichPageCannotChangeHands() {
    lending.dedicate(address, 1, Use.BUFFER);
    lending.lend(A, address, 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> lending.lend(B, address, 1))
        .withMessageContaining("step=grant, page=0x%x".formatted(page));
    assertThatIllegalStateException()
        .isThrownBy(() -> lending.takeBack(B, address, 1))
        .withMessageContaining("step=revoke, page=0x%x".formatted(page));
  }
}
