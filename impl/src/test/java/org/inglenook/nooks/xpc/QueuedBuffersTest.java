package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.inglenook.hardware.CrashPoint;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.trace.Refusal;

/** A buffer counts as queued exactly as long as a call about it is in some queue. */
class QueuedBuffersTest {
  private static final int TASK = 0;
  private static final int OPERATIONS = 7;

  /** Buffers 1 and 17 are alike in their low bits, as addresses of packets are. */
  private static final int[] BUFFERS = {1, 2, 17, 0x1000, 0x2000, -4};

  private final SmallMachine small = new SmallMachine();
  private final Xpc xpc = small.nooks().xpc();
  private final PhysicalMemory memory = small.machine().memory();
  private final int target = small.spare() << 12;

  @Property(tries = 300)
  void shouldQueueABufferAgainExactlyWhenNoCallIsAboutIt(
      @ForAll @Size(max = 40) java.util.List<@IntRange(max = 6) Integer> operations,
      @ForAll @Size(40) java.util.List<@IntRange(max = 5) Integer> buffers,
      @ForAll @Size(40) java.util.List<@IntRange(max = 12) Integer> crashes) {
    xpc.deferred().register((step, buffer) -> step.store32(target, buffer));

    for (int i = 0; i < operations.size(); i++) {
      final int operation = operations.get(i);
      final int buffer = BUFFERS[buffers.get(i)];
      cutShort(crashes.get(i), () -> perform(operation, buffer));
      assertThatWhatIsRefusedIsQueued();
    }
  }

  /** Some of the others are on the chain of the first, whatever chains there are. */
  @Example
  void shouldFindABufferBehindAnyOther() {
    for (int other = 2; other < 66; other++) {
      final Xpc fresh = new SmallMachine().nooks().xpc();
      fresh.deferred().register((step, buffer) -> step.store32(target, buffer));
      defer(fresh, A, 1);
      defer(fresh, A, other);

      assertThat(fresh.deferred().deferDriverCall(TASK, B, 1))
          .as("behind %d", other)
          .isNotEqualTo(Refusal.NONE);
      assertThat(fresh.deferred().deferDriverCall(TASK, B, other)).isNotEqualTo(Refusal.NONE);
      defer(fresh, B, 66);

      run(fresh, A);
      assertThat(fresh.deferred().deferDriverCall(TASK, B, other)).isNotEqualTo(Refusal.NONE);
      assertThat(fresh.deferred().deferDriverCall(TASK, B, 1))
          .as("was behind %d", other)
          .isEqualTo(Refusal.NONE);
    }
  }

  /** A place for a call is used again: what was behind the call that was there is not any more. */
  @Example
  void shouldFollowNoLinkOfACallThatIsOver() {
    for (int other = 2; other < 66; other++) {
      final Xpc fresh = new SmallMachine().nooks().xpc();
      defer(fresh, B, other);
      defer(fresh, A, 66);
      defer(fresh, A, 1);
      run(fresh, A);
      run(fresh, A);
      run(fresh, B);

      defer(fresh, A, 0);
      defer(fresh, A, 1);

      assertThat(fresh.state().isQueued(1)).isTrue();
      assertThat(fresh.state().isQueued(other)).as("was behind %d", other).isFalse();
    }
  }

  private static void defer(Xpc on, int domain, int buffer) {
    assertThat(on.deferred().deferDriverCall(TASK, domain, buffer)).isEqualTo(Refusal.NONE);
  }

  private static void run(Xpc on, int domain) {
    assertThat(on.deferred().runDriverCall(TASK, domain, 0)).isEqualTo(Refusal.NONE);
    assertThat(on.crossings().driverReturn(TASK, domain)).isEqualTo(Refusal.NONE);
  }

  private void cutShort(int store, Runnable step) {
    memory.tripAfter(store);
    try {
      step.run();
    } catch (CrashPoint reached) {
      xpc.settle();
    } finally {
      memory.disarm();
    }
  }

  private void perform(int operation, int buffer) {
    switch (operation) {
      case 0 -> xpc.deferred().deferDriverCall(TASK, A, buffer);
      case 1 -> xpc.deferred().deferDriverCall(TASK, B, buffer);
      case 2 -> inDriver(() -> xpc.deferred().deferKernelCall(TASK, A, buffer));
      case 3 -> xpc.deferred().runKernelCall(TASK, A);
      case 4 -> inDriver(() -> {});
      case 5 -> {
        xpc.fail(B);
        xpc.deferred().cancelDriverCall(B);
        xpc.reload(B);
      }
      case OPERATIONS - 1 -> {
        if (xpc.deferred().runDriverCall(TASK, B, 0) == Refusal.NONE) {
          xpc.crossings().driverReturn(TASK, B);
        }
      }
      default -> throw new IllegalArgumentException("no such operation: " + operation);
    }
  }

  /** Code of A, which a trap may leave inside the driver: then the next one goes on from there. */
  private void inDriver(Runnable code) {
    xpc.crossings().driverCall(TASK, A, 0, 0);
    code.run();
    xpc.deferred().runKernelCall(TASK, A);
    xpc.crossings().driverReturn(TASK, A);
  }

  private void assertThatWhatIsRefusedIsQueued() {
    final Set<Integer> queued = new TreeSet<>();
    for (int domain = A; domain <= B; domain++) {
      for (int direction = 0; direction < 2; direction++) {
        for (int i = 0; i < xpc.state().queued(domain, direction); i++) {
          queued.add(xpc.state().queuedBuffer(domain, direction, i));
        }
      }
    }
    for (int buffer : BUFFERS) {
      assertThat(xpc.state().isQueued(buffer))
          .as("buffer %d", buffer)
          .isEqualTo(queued.contains(buffer));
    }
  }
}
