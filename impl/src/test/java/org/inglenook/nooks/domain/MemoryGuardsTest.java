package org.inglenook.nooks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step that cannot be taken now says why; one that was taken is reported. */
class MemoryGuardsTest {
  private final List<String> steps = new ArrayList<>();
  private final SmallMachine small =
      new SmallMachine((action, a, b, c, d) -> steps.add(action + " " + a + " " + b));
  private final Memory memory = small.nooks().memory();
  private final int page = small.spare();

  @BeforeEach
  void dedicate() {
    memory.use(page, Use.BUFFER);
    steps.clear();
  }

  @Test
  void shouldGiveNoPageThatIsNotTheKernelsToGive() {
    assertThat(memory.grant(A, page + 1)).as("data").isEqualTo(Refusal.NOT_GRANTABLE);
    assertThat(memory.unmap(page + 1)).as("data").isEqualTo(Refusal.NOT_GRANTABLE);
    assertThat(memory.map(page)).isEqualTo(Refusal.NOT_FREE);
    assertThat(memory.revoke(A, page)).isEqualTo(Refusal.NOT_HELD);
    assertThat(memory.reclaim(page)).isEqualTo(Refusal.NOT_HELD);
    assertThat(memory.free(page)).isEqualTo(Refusal.NOT_HELD);
    assertThat(memory.synchronise(A, page)).isEqualTo(Refusal.ALREADY_SYNCHRONISED);
    assertThat(memory.shootdown(0, page)).isEqualTo(Refusal.NOT_PENDING);
    assertThat(memory.switchTo(0, Holder.KERNEL)).isEqualTo(Refusal.ALREADY_THERE);
    assertThat(memory.grant(A, page)).isEqualTo(Refusal.NONE);
    assertThat(memory.grant(B, page)).isEqualTo(Refusal.NOT_GRANTABLE);
    assertThat(memory.unmap(page)).isEqualTo(Refusal.NOT_GRANTABLE);
    assertThat(memory.revoke(B, page)).isEqualTo(Refusal.NOT_HELD);
  }

  @Test
  void shouldChangeNothingWhileTheKernelRunsNowhere() {
    memory.grant(A, page);
    memory.switchTo(0, A);
    assertThat(memory.revoke(A, page)).as("the other processor").isEqualTo(Refusal.NONE);
    memory.switchTo(1, B);

    assertThat(memory.map(page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
    assertThat(memory.unmap(page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
    assertThat(memory.synchronise(A, page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
    assertThat(memory.grant(A, page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
    assertThat(memory.revoke(A, page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
    assertThat(memory.reclaim(page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
    assertThat(memory.free(page)).isEqualTo(Refusal.KERNEL_NOT_RUNNING);
  }

  @Test
  void shouldLetNobodyHaveAPageThatACopyOrAProcessorStillKnowsOtherwise() {
    memory.switchTo(1, B);
    assertThat(memory.unmap(page)).isEqualTo(Refusal.NONE);

    assertThat(memory.free(page)).isEqualTo(Refusal.NOT_QUIET);
    assertThat(memory.shootdown(1, page)).isEqualTo(Refusal.NOT_SYNCHRONISED);
    assertThat(memory.switchTo(0, A)).isEqualTo(Refusal.NOT_SYNCHRONISED);
    assertThat(memory.mayEnter(A)).isFalse();
    memory.synchronise(A, page);
    assertThat(memory.shootdown(1, page)).as("B's copy").isEqualTo(Refusal.NOT_SYNCHRONISED);
    memory.synchronise(B, page);
    assertThat(memory.free(page)).as("processors").isEqualTo(Refusal.NOT_QUIET);
    for (int cpu = 0; cpu < 2; cpu++) {
      if (memory.state().pending(page, cpu)) {
        assertThat(memory.shootdown(cpu, page)).isEqualTo(Refusal.NONE);
      }
    }
    assertThat(memory.free(page)).isEqualTo(Refusal.NONE);
    assertThat(memory.map(page)).isEqualTo(Refusal.NONE);
    assertThat(memory.grant(A, page)).as("copies").isEqualTo(Refusal.NOT_QUIET);
    memory.catchUp(A);
    assertThat(memory.grant(A, page)).as("B's copy").isEqualTo(Refusal.NOT_QUIET);
    memory.catchUp(B);
    assertThat(memory.grant(A, page)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldDoNothingOfAnEarlierStepAgain() {
    memory.use(page + 1, Use.BUFFER);
    memory.unmap(page + 1);
    memory.unmap(page);
    memory.synchronise(A, page);
    memory.synchronise(B, page);
    memory.shootdown(0, page);
    memory.shootdown(1, page);
    assertThat(memory.free(page)).isEqualTo(Refusal.NONE);

    assertThat(memory.synchronise(A, page + 1)).isEqualTo(Refusal.NONE);

    assertThat(memory.state().holder(page)).isEqualTo(Holder.FREE);
  }

  @Test
  void shouldKeepOnlyWhatADeviceMayReach() {
    memory.use(page + 1, Use.STACK);
    memory.use(page + 2, Use.HEAP);
    for (int i = 0; i < 3; i++) {
      memory.grant(A, page + i);
    }

    memory.keep(A, 7);
    memory.keep(A, 8);

    assertThat(memory.state().kept(page)).isEqualTo(7);
    assertThat(memory.state().kept(page + 1)).as("stack").isZero();
    assertThat(memory.state().kept(page + 2)).isEqualTo(7);
    assertThat(memory.state().holder(page)).isEqualTo(A);
    memory.revoke(A, page);
    assertThat(memory.state().kept(page)).isZero();
  }

  @Test
  void shouldReportEveryStepWithItsArguments() {
    memory.grant(A, page);
    memory.switchTo(1, A);
    memory.revoke(A, page);
    memory.shootdown(1, page);
    memory.reclaim(page);
    memory.unmap(page);
    memory.synchronise(B, page);
    memory.catchUp(A);
    memory.shootdown(0, page);
    memory.shootdown(1, page);
    memory.free(page);
    memory.map(page);

    assertThat(steps)
        .containsExactly(
            "Memory.Grant 1 " + page,
            "Memory.SwitchTo 1 1",
            "Memory.Revoke 1 " + page,
            "Memory.Shootdown 1 " + page,
            "Memory.Reclaim " + page + " 0",
            "Memory.Unmap " + page + " 0",
            "Memory.Synchronise 2 " + page,
            "Memory.Synchronise 1 " + page,
            "Memory.Shootdown 0 " + page,
            "Memory.Shootdown 1 " + page,
            "Memory.Free " + page + " 0",
            "Memory.Map " + page + " 0");
  }
}
