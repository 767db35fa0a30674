package org.inglenook.nooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.nooks.SmallMachine.A;

import org.inglenook.hardware.CrashPoint;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trap handler finds in the middle of a step, it finishes or undoes. */
class SettleTest {
  private final SmallMachine small = new SmallMachine();
  private final Machine machine = small.machine();
  private final Memory memory = small.nooks().memory();
  private final int page = small.spare();
  private final int address = page << PageLayout.PAGE_SHIFT;

  @BeforeEach
  void lendPageToDriverOnFirstProcessor() {
    memory.use(page, Use.BUFFER);
    assertThat(memory.grant(A, page)).isEqualTo(Refusal.NONE);
    assertThat(memory.switchTo(0, A)).isEqualTo(Refusal.NONE);
    machine.cpu(0).mmu().store32(address, 1);
  }

  @Test
  void shouldDropARightThatTheTableNoLongerGives() {
    machine.tables().set(memory.state().table(A), page, PageLayout.entry(page, PageLayout.PRESENT));

    memory.settle();

    assertThat(machine.cpu(0).tlb().lookup(page)).isZero();
  }

  @Test
  void shouldKeepARightThatIsStillGiven() {
    memory.settle();

    assertThat(machine.cpu(0).tlb().lookup(page)).isNotZero();
  }

  @Test
  void shouldLoadTheTableThatAProcessorWasAboutToLoad() {
    machine.cpu(0).loadTable(Holder.KERNEL, memory.state().table(Holder.KERNEL));

    memory.settle();

    assertThat(machine.cpu(0).space()).isEqualTo(A);
    assertThat(machine.cpu(1).space()).isEqualTo(Holder.KERNEL);
  }

  @Test
  void shouldLeaveAStaleRightToTheShootdownThatThePageWaitsFor() {
    assertThat(memory.revoke(A, page)).isEqualTo(Refusal.NONE);

    memory.settle();

    assertThat(memory.state().pending(page, 0)).isTrue();
    assertThat(machine.cpu(0).tlb().lookup(page)).isNotZero();
    assertThat(memory.reclaim(page)).isEqualTo(Refusal.NOT_QUIET);
    assertThat(memory.shootdown(0, page)).isEqualTo(Refusal.NONE);
    assertThat(machine.cpu(0).tlb().lookup(page)).isZero();
    assertThat(memory.reclaim(page)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldLeaveARevocationUndoneOrDoneWhereverItIsCutShort() {
    int entry = machine.tables().get(memory.state().table(A), page);
    long before = machine.memory().stores();
    var start = machine.world().snapshot();
    memory.revoke(A, page);
    long stores = machine.memory().stores() - before;
    int done = 0;

    for (int store = 0; store < stores; store++) {
      machine.world().restore(start);
      machine.memory().tripAfter(store);
      assertThatThrownBy(() -> memory.revoke(A, page)).isInstanceOf(CrashPoint.class);
      machine.memory().disarm();
      memory.settle();
      boolean held = memory.state().holder(page) == A;
      assertThat(machine.tables().get(memory.state().table(A), page) == entry).isEqualTo(held);
      assertThat(memory.state().pending(page, 0)).isEqualTo(!held);
      done += held ? 0 : 1;
    }

    assertThat(done).isBetween(1, (int) stores - 1);
  }
}
