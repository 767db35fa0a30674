package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;
import static org.inglenook.nooks.xpc.XpcCalls.FAILED;

import org.inglenook.driver.load.IllegalInstructionFault;
import org.inglenook.driver.load.LockupFault;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.junit.jupiter.api.Test;

/** What a call makes of a driver that does not come back by itself, and of one that is gone. */
class XpcCallsTest {
  private static final int TASK = 0;
  private static final int BUFFER = 70;

  private final SmallMachine small = new SmallMachine();
  private final CallStory story = new CallStory(small);
  private final XpcCalls calls = story.calls();

  @Test
  void shouldFailADriverThatRaisesAnException() {
    assertThat(story.driver(TASK, A, XpcCallsTest::illegal)).isEqualTo(FAILED);

    assertFault(Kind.PROCESSOR_EXCEPTION);
  }

  @Test
  void shouldFailADriverThatDoesNotCrossForTooLong() {
    assertThat(story.driver(TASK, A, XpcCallsTest::loop)).isEqualTo(FAILED);

    assertFault(Kind.LOOP);
  }

  @Test
  void shouldEndTheMachineWhenALoopIsNotNoticed() {
    calls.supervisor(new Unwatched());

    assertThatThrownBy(() -> story.driver(TASK, A, XpcCallsTest::loop)).hasMessage("hangs");
    assertThat(story.faults()).isEmpty();
  }

  @Test
  void shouldFailADriverThatIsLate() {
    calls.supervisor(new Late());

    assertThat(story.through(TASK, A, () -> 7)).isEqualTo(FAILED);

    assertFault(Kind.LIVELOCK);
  }

  @Test
  void shouldBlameNoDriverForWhatKernelCodeRaises() {
    assertThatThrownBy(() -> story.through(TASK, A, XpcCallsTest::illegal))
        .isInstanceOf(IllegalInstructionFault.class);
    assertThatThrownBy(() -> story.through(1, B, XpcCallsTest::loop))
        .isInstanceOf(LockupFault.class);

    assertThat(story.faults()).isEmpty();
  }

  @Test
  void shouldLeaveTheCodeOfACallerThatHasFailed() {
    int result =
        story.driver(
            TASK,
            A,
            () -> {
              throw calls.failCaller(TASK, A, Kind.BAD_PARAMETER, BUFFER, "no such packet");
            });

    assertThat(result).isEqualTo(FAILED);
    assertFault(Kind.BAD_PARAMETER);
  }

  @Test
  void shouldFailADriverThatCallsTheKernelThatCallsItWithoutEnd() {
    assertThat(endless()).isEqualTo(FAILED);

    assertFault(Kind.RUNAWAY);
  }

  private int endless() {
    return story.through(TASK, A, this::endless);
  }

  @Test
  void shouldDeferNoCallOfADriverThatIsNotThereAnyMore() {
    int routine = calls.deferredRoutines((a, b, c) -> 0);
    DriverHandle present = story.handle(A);

    assertThat(calls.deferDriverCall(TASK, new DriverHandle(A, 1), routine, BUFFER)).isFalse();
    assertThat(calls.deferDriverCall(TASK, present, routine, BUFFER)).isTrue();
    assertThat(calls.deferDriverCall(TASK, present, routine, BUFFER)).as("is queued").isFalse();
  }

  private void assertFault(Kind kind) {
    assertThat(story.faults()).extracting(Fault::kind).containsExactly(kind);
    story.assertAtHome();
  }

  private static int illegal() {
    throw new IllegalInstructionFault("here");
  }

  private static int loop() {
    throw new LockupFault(8, 7);
  }

  /** Nobody is late, and nobody notices a loop. */
  private static final class Unwatched implements Supervisor {
    @Override
    public boolean late(int task, int domain) {
      return false;
    }

    @Override
    public RuntimeException loops(int domain, LockupFault fault) {
      return new IllegalStateException("hangs");
    }
  }

  /** Everybody who crosses is late. */
  private static final class Late implements Supervisor {
    @Override
    public boolean late(int task, int domain) {
      return true;
    }

    @Override
    public RuntimeException loops(int domain, LockupFault fault) {
      return null;
    }
  }
}
