package org.inglenook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.Trigger.Ageing.Age;
import org.inglenook.fault.Trigger.KernelState.Condition;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.sim.Snapshot;
import org.junit.jupiter.api.Test;

/** When faults begin, and when they come back. */
class TriggerTest {
  private static final FaultSpec OMISSION = FaultSpec.of(FaultType.OMISSION, 0, everyCall());

  private final WovenCache cache = new WovenCache();

  private static int everyCall() {
    return IntStream.range(0, 1000)
        .filter(choice -> FaultSpec.of(FaultType.OMISSION, 0, choice).pick(20, 8) == 0)
        .findFirst()
        .orElseThrow();
  }

  private FaultBed bed(Trigger trigger) {
    return new FaultBed(cache, OMISSION.on(trigger));
  }

  /** Which of the next calls were answered: 7, or not: 0. */
  private static List<Integer> calls(FaultBed bed, int count) {
    return IntStream.range(0, count).mapToObj(i -> bed.tiny().sum(3, 1)).toList();
  }

  @Test
  void shouldBeginAtTheNthCall() {
    assertThat(calls(bed(new Trigger.Request(3)), 4)).containsExactly(7, 7, 0, 0);
  }

  @Test
  void shouldBeginAtTheNthPassOfItsPlaceOrOfDriverCode() {
    assertThat(calls(bed(new Trigger.Code(true, 2)), 3)).containsExactly(7, 0, 0);
    // A call passes the entry of the method, and the end of each of three turns.
    assertThat(calls(bed(new Trigger.Code(false, 5)), 3)).containsExactly(7, 7, 0);
  }

  @Test
  void shouldBeginAtTheNthInterrupt() {
    FaultBed bed = bed(new Trigger.DeviceInput(2));

    bed.tiny().interrupt(3, 0);
    assertThat(calls(bed, 1)).containsExactly(7);
    assertThat(bed.tiny().interrupt(3, 0)).isZero();
    assertThat(calls(bed, 1)).containsExactly(0);
  }

  @Test
  void shouldBeginWhenMemoryGetsShort() {
    FaultBed bed = bed(new Trigger.KernelState(Condition.FREE_PAGES_BELOW, 20));
    assertThat(calls(bed, 1)).containsExactly(7);

    bed.kernel().pages().allocate(bed.kernel().pages().freeFrames() - 19, PageMap.USER);

    assertThat(calls(bed, 1)).containsExactly(0);
  }

  @Test
  void shouldTellTasksAndInterruptsAndTicksApart() {
    assertThat(calls(bed(new Trigger.KernelState(Condition.IN_TASK, 0)), 1)).containsExactly(0);
    assertThat(calls(bed(new Trigger.KernelState(Condition.IN_INTERRUPT, 0)), 1))
        .containsExactly(7);
    FaultBed bed = bed(new Trigger.KernelState(Condition.TICKS_FROM, 1));
    assertThat(calls(bed, 1)).containsExactly(7);
    bed.bed.world().clock().charge(20_000_000);
    bed.kernel().idle();
    assertThat(calls(bed, 1)).containsExactly(0);
  }

  @Test
  void shouldBeginAtAnAgeAtACycleOrInALoad() {
    FaultBed aged = bed(new Trigger.Ageing(Age.AGE, 10_000));
    FaultBed late = bed(new Trigger.Ageing(Age.CYCLE, 10_000));
    FaultBed second = bed(new Trigger.Ageing(Age.LOAD, 2));
    for (FaultBed bed : List.of(aged, late, second)) {
      assertThat(calls(bed, 1)).containsExactly(7);
      bed.bed.world().clock().charge(10_000);
    }

    second.reload();

    for (FaultBed bed : List.of(aged, late, second)) {
      assertThat(calls(bed, 1)).containsExactly(0);
    }
  }

  @Test
  void shouldBeGoneAfterAReloadUnlessItIsDeterministic() {
    FaultBed gone = new FaultBed(cache, OMISSION);
    FaultBed back =
        new FaultBed(
            cache, OMISSION.on(new Trigger.Request(2)).persisting(Persistence.DETERMINISTIC));
    calls(gone, 1);
    calls(back, 2);

    gone.reload();
    back.reload();

    assertThat(calls(gone, 2)).containsExactly(7, 7);
    assertThat(gone.report().phase()).isEqualTo(Phase.GONE);
    assertThat(calls(back, 2)).as("waits for its trigger again").containsExactly(7, 0);
  }

  @Test
  void shouldKeepAFaultThatHasNotBegun() {
    FaultBed bed = bed(new Trigger.Request(2));
    calls(bed, 1);

    bed.reload();

    assertThat(calls(bed, 2)).containsExactly(7, 0);
  }

  @Test
  void shouldRecurAsOftenAsItsProbabilitySays() {
    for (int permille : new int[] {0, 250, 500, 1000}) {
      Persistence persistence = new Persistence(permille, 99);
      long recurs = IntStream.range(2, 4002).filter(persistence::recurs).count();

      assertThat(recurs).isBetween(permille * 4L - 120, permille * 4L + 120);
    }
  }

  @Test
  void shouldBePartOfSnapshots() {
    FaultSpec leak = FaultSpec.of(FaultType.LEAK, 0, everyCall());
    FaultSpec[] specs = {
      OMISSION.on(new Trigger.Request(3)), leak, FaultSpec.of(FaultType.TEXT, 3, 1)
    };
    FaultBed bed = new FaultBed(cache, specs);
    calls(bed, 1);
    Snapshot snapshot = bed.bed.world().snapshot();
    long hash = bed.bed.world().hash();
    List<Integer> first = calls(bed, 4);
    bed.tiny().give(bed.tiny().take(8));
    String reports = bed.injection.reports().toString();
    assertThat(bed.bed.world().hash()).isNotEqualTo(hash);

    bed.bed.world().restore(snapshot);

    assertThat(bed.bed.world().hash()).isEqualTo(hash);
    assertThat(bed.report().fired()).isFalse();
    assertThat(calls(bed, 4)).isEqualTo(first);
    bed.tiny().give(bed.tiny().take(8));
    assertThat(bed.injection.reports()).hasToString(reports);
  }

  @Test
  void shouldBeOfEveryFamily() {
    assertThat(
            List.of(
                new Trigger.Code(true, 1).kind(),
                new Trigger.Request(1).kind(),
                new Trigger.DeviceInput(1).kind(),
                new Trigger.KernelState(Condition.IN_TASK, 0).kind(),
                new Trigger.Ageing(Age.AGE, 0).kind()))
        .isEqualTo(Arrays.asList(Trigger.Kind.values()));
  }
}
