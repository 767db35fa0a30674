package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.nooks.CutShort;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Whatever step a trap interrupts, recovery is as before it or as after it. */
class CutShortRecoveryTest {
  private static final int TASK = 0;

  private final SmallMachine small = new SmallMachine();
  private final Xpc xpc = small.nooks().xpc();
  private final Things things = new Things();
  private final Chooser chooser = new Chooser();
  private final RecoverySteps steps =
      new RecoverySteps(small.machine(), xpc, small.nooks().recoveryBase(), things, chooser);
  private final Recovery recovery = steps.recovery();
  private final Detection detection = steps.detection();
  private final CutShort cut = new CutShort(small.machine(), recovery::settle, this::state);

  CutShortRecoveryTest() {
    small.machine().world().register(things);
  }

  private List<List<Object>> state() {
    List<List<Object>> all = new ArrayList<>();
    RecoveryState state = steps.state();
    for (int domain : new int[] {A, B}) {
      all.add(
          List.of(
              state.stage(domain),
              state.trigger(domain),
              state.decision(domain),
              state.alternate(domain),
              state.probing(domain),
              state.pace(domain),
              state.aside(domain),
              state.restarts(domain),
              state.failures(domain)));
      all.add(List.of(xpc.failed(domain), xpc.epoch(domain), things.masked.contains(domain)));
    }
    all.add(List.of(xpc.state().depth(TASK), state.asleep(TASK), state.asleep(1)));
    return all;
  }

  @Test
  void shouldTakeEveryStageAsAWholeOrNotAtAll() {
    assertThat(xpc.crossings().driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
    cut.everywhere("probe", () -> detection.probe(A));
    cut.everywhere("tick", () -> detection.tick(A));
    cut.everywhere("cross", () -> detection.cross(TASK, A));
    cut.everywhere("detect", () -> detection.detect(A, Trigger.EXCEPTION.number()));
    cut.everywhere("mask", () -> recovery.mask(A));
    cut.everywhere("decide", () -> recovery.decide(A));
    cut.everywhere("unwind", () -> recovery.unwindTask(TASK, A));
    cut.everywhere("unwound", () -> recovery.unwound(A));
    cut.everywhere("released", () -> recovery.released(A));
    cut.everywhere("unload", () -> recovery.unload(A));
    cut.everywhere("load", () -> recovery.load(A));
    things.leading.add(Reference.INTERFACE);
    things.masked.remove(A);
    cut.everywhere("start", () -> recovery.start(A));
    cut.everywhere("release the device", () -> recovery.releaseDevice(A));
    cut.everywhere("serve", () -> recovery.serve(A));

    assertThat(steps.state().stage(A)).isEqualTo(Stage.SERVING);
    assertThat(steps.state().restarts(A)).isEqualTo(1);
  }

  @Test
  void shouldSleepAndWakeAndExcuseAsAWholeOrNotAtAll() {
    xpc.crossings().driverCall(1, B, 0, 0);
    xpc.crossings().kernelCall(1, B);

    cut.everywhere("sleep", () -> steps.sleepers().sleep(1, B));
    assertThat(steps.sleepers().sleep(1, B)).isEqualTo(Refusal.TASK_ASLEEP);
    assertThat(steps.state().asleep(TASK)).isFalse();
    cut.everywhere("wake", () -> steps.sleepers().wake(1));
    assertThat(steps.sleepers().wake(1)).isEqualTo(Refusal.TASK_AWAKE);
    cut.everywhere("excuse", () -> detection.excuse(B, Trigger.PARAMETER.number()));
  }

  @Test
  void shouldMaskAgainWhatAFailedDriverMayHaveLeftOpenAndNothingOfOneThatLives() {
    List<Stage> masked = new ArrayList<>();
    chooser.decision = Decision.UNLOAD;
    detection.detect(A, Trigger.REQUEST.number());
    while (steps.state().stage(A) != Stage.GIVEN_UP) {
      note(masked);
      next();
    }
    note(masked);

    assertThat(masked)
        .containsExactly(
            Stage.INTERRUPTS_DISABLED,
            Stage.AGENT,
            Stage.UNWOUND,
            Stage.RELEASED,
            Stage.UNLOADED,
            Stage.GIVEN_UP);
    assertThat(things.masked).containsExactly(A);
  }

  private void note(List<Stage> masked) {
    things.masked.clear();
    recovery.settle();
    if (things.masked.contains(A)) {
      masked.add(steps.state().stage(A));
    }
  }

  private void next() {
    Refusal refusal =
        switch (steps.state().stage(A)) {
          case DETECTED -> recovery.mask(A);
          case INTERRUPTS_DISABLED -> recovery.decide(A);
          case AGENT -> recovery.unwound(A);
          case UNWOUND -> recovery.released(A);
          case RELEASED -> recovery.unload(A);
          case UNLOADED -> recovery.giveUp(A);
          default -> throw new AssertionError(steps.state().stage(A));
        };
    assertThat(refusal).isEqualTo(Refusal.NONE);
  }

  /** Decides as it is told. */
  private static final class Chooser implements RecoveryManager {
    private Decision decision = Decision.RESTART;

    @Override
    public boolean ready(int domain) {
      return true;
    }

    @Override
    public Policy policy(int domain) {
      return Policy.of(decision, 1);
    }
  }

  /** Notes what is masked; what leads to a driver is said by the test. */
  private static final class Things implements Belongings, Stateful {
    private final Set<Reference> leading = EnumSet.noneOf(Reference.class);
    private TreeSet<Integer> masked = new TreeSet<>();

    @Override
    public boolean leads(int domain, Reference reference) {
      return leading.contains(reference);
    }

    @Override
    public void release(int domain, Reference reference) {
      leading.remove(reference);
    }

    @Override
    public void mask(int domain) {
      masked.add(domain);
    }

    @Override
    public long changes() {
      return leading.size();
    }

    @Override
    public Object save() {
      return new Saved(new TreeSet<>(masked));
    }

    @Override
    public void restore(Object saved) {
      masked = new TreeSet<>(((Saved) saved).masked);
    }

    @Override
    public void hash(Hasher hasher) {
      masked.forEach(hasher::add);
    }

    private record Saved(TreeSet<Integer> masked) {}
  }
}
