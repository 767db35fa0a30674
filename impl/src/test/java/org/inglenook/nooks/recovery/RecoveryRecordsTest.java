package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.List;
import org.inglenook.hardware.MemoryChanges;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Recovery looks at the words of every task and domain that there is, and at no others. */
class RecoveryRecordsTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;
  private static final int GARBAGE = 0x0BADBADB;

  private final SmallMachine small = new SmallMachine();
  private final PhysicalMemory memory = small.machine().memory();
  private final Xpc xpc = small.nooks().xpc();

  /** A page that nobody uses, so that the words behind those of calls are free for a test. */
  private final int base = small.spare() * PageLayout.PAGE_SIZE;

  private final SmallRecovery recovery = amidGarbage();
  private final RecoverySteps steps = recovery.steps();

  private SmallRecovery amidGarbage() {
    int bytes = RecoverySteps.bytes(xpc.state().config());
    for (int word = base - Integer.BYTES; word <= base + bytes; word += Integer.BYTES) {
      memory.store32(word, GARBAGE);
    }
    return new SmallRecovery(small, base);
  }

  @Test
  void shouldBeginWithDriversThatServeAndClearNothingElse() {
    for (int domain : List.of(A, B)) {
      assertThat(steps.state().stage(domain)).isEqualTo(Stage.SERVING);
      assertThat(steps.state().restarts(domain)).isZero();
      assertThat(steps.state().failures(domain)).isZero();
      assertThat(steps.state().since(TASK, domain)).isZero();
      assertThat(steps.state().since(OTHER, domain)).isZero();
    }
    assertThat(steps.state().asleep(TASK)).isFalse();
    int end = base + RecoverySteps.bytes(xpc.state().config());
    assertThat(memory.load32(base - Integer.BYTES)).isEqualTo(GARBAGE);
    assertThat(memory.load32(end)).isEqualTo(GARBAGE);
  }

  @Test
  void shouldForgetOneDriverAndLeaveTheOthers() {
    small.machine().world().clock().charge(5);
    for (int domain : List.of(A, B)) {
      steps.detection().excuse(domain, Trigger.PARAMETER.number());
      steps.detection().entering(TASK, domain);
      steps.detection().entering(OTHER, domain);
    }
    steps.detection().probe(B);
    long since = steps.state().since(TASK, B);

    steps.recovery().forget(A);

    assertThat(steps.state().failures(A)).isZero();
    assertThat(steps.state().since(TASK, A)).isZero();
    assertThat(steps.state().since(OTHER, A)).isZero();
    assertThat(steps.state().failures(B)).isEqualTo(1);
    assertThat(steps.state().probing(B)).isTrue();
    assertThat(steps.state().since(TASK, B)).isEqualTo(since).isPositive();
  }

  @Test
  void shouldTakeNothingThatLiesBehindTheFramesOfTheLastTaskForAnotherOne() {
    int line = small.nooks().recoveryBase(); // The frames end somewhere in the line before it.
    for (int depth = line - MemoryChanges.LINE; depth <= line; depth += Integer.BYTES) {
      memory.store32(depth, 1);
      memory.store32(depth + Integer.BYTES, A);

      assertThat(xpc.state().anyoneInside(A)).isFalse();
      assertThat(steps.detection().tick(A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    }
  }

  @Test
  void shouldFindTheLastTaskInside() {
    assertThat(xpc.crossings().driverCall(OTHER, A, 0, 0)).isEqualTo(Refusal.NONE);

    assertThat(xpc.state().anyoneInside(A)).isTrue();
    assertThat(xpc.state().anyoneInside(B)).isFalse();
    assertThat(steps.detection().tick(A)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldLetOneTaskSleepOnWhenAnotherOneWakes() {
    for (int task : List.of(TASK, OTHER)) {
      recovery.enterKernelThrough(task, A);
      assertThat(steps.sleepers().sleep(task, A)).isEqualTo(Refusal.NONE);
    }
    assertThat(steps.state().asleep(TASK)).isTrue();

    assertThat(steps.sleepers().wake(OTHER)).isEqualTo(Refusal.NONE);

    assertThat(steps.state().asleep(TASK)).isTrue();
    assertThat(steps.state().asleep(OTHER)).isFalse();
  }

  @Test
  void shouldMaskTheLinesOfTheLastDriverToo() {
    for (int domain : List.of(A, B)) {
      steps.detection().detect(domain, Trigger.EXCEPTION.number());
      steps.recovery().mask(domain);
    }
    recovery.masked.clear();

    steps.recovery().settle();

    assertThat(recovery.masked).containsExactly(A, B);
  }

  @Test
  void shouldSayThatRecordsMayHaveChanged() {
    long before = steps.state().watch().getAsLong();
    assertThat(steps.state().watch().getAsLong()).isEqualTo(before);

    steps.detection().excuse(B, Trigger.PARAMETER.number());

    assertThat(steps.state().watch().getAsLong()).isNotEqualTo(before);
  }
}
