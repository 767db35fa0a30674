package org.inglenook.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.conformance.toy.Door;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

class ReplayTest {
  @Test
  void shouldReplayEveryTransitionRefusalAndCrashPointOfTheGraph() {
    ReplayResult result = replay(new DoorSubjects());

    assertThat(result.explanation()).isEmpty();
    assertThat(result.conforms()).isTrue();
    assertThat(result.counts().pinned())
        .containsEntry("transitions", result.graph().transitions())
        .containsEntry("pairs", result.expected().pairs())
        .containsEntry("bound", 10L);
    assertThat(result.counts().impossible()).isPositive();
    assertThat(result.counts().refused()).isPositive();
    assertThat(result.counts().again()).isPositive();
    assertThat(result.counts().sampled()).isEqualTo(result.graph().states());
    assertThat(allInstances(result.counts()))
        .isEqualTo((long) result.graph().states() * result.graph().instances());
  }

  @Test
  void shouldNameTheUpdateThatAWrongStepBreaks() {
    ReplayResult result =
        replay(
            (memory, room) ->
                new Door(memory, room) {
                  @Override
                  public Refusal close() {
                    return isOpen() ? set(0) : Refusal.NOT_CACHED;
                  }
                });

    assertThat(result.conforms()).isFalse();
    assertThat(result.mismatch().orElseThrow().kind()).isEqualTo(Mismatch.Kind.WRONG_STATE);
    assertThat(result.explanation())
        .anyMatch(line -> line.startsWith("step 3: Close"))
        .anyMatch(
            line ->
                line.matches("update fails: UNCHANGED <<inside, alarms>> \\(Door, line \\d+\\)"))
        .anyMatch(line -> line.equals("  inside.ann: expected TRUE, observed FALSE"));
  }

  @Test
  void shouldNameGuardAndPropertyWhenAForbiddenStepIsDone() {
    ReplayResult result = replay((memory, room) -> new Door(memory, 2));

    assertThat(result.mismatch().orElseThrow().kind()).isEqualTo(Mismatch.Kind.ACCEPTED);
    assertThat(result.brokenIds()).containsExactly("TOY-S1");
    assertThat(result.explanation())
        .anyMatch(line -> line.startsWith("guard fails: \\E q \\in People"))
        .anyMatch(line -> line.startsWith("breaks TOY-S1 Room"));
  }

  @Test
  void shouldFindAStepThatIsTornByACrash() {
    ReplayResult result =
        replay(
            (memory, room) ->
                new Door(memory, room) {
                  @Override
                  public Refusal alarm() {
                    memory.store32(4, 1);
                    memory.store32(0, 1);
                    return Refusal.NONE;
                  }
                });

    assertThat(result.mismatch().orElseThrow().kind()).isEqualTo(Mismatch.Kind.TORN);
    assertThat(result.explanation()).anyMatch(line -> line.endsWith("cut short before store 2"));
  }

  @Test
  void shouldFindARefusalThatChangesTheWorld() {
    ReplayResult result =
        replay(
            (memory, room) ->
                new Door(memory, room) {
                  @Override
                  public Refusal open() {
                    memory.store32(64, memory.load32(64) + 1);
                    return super.open();
                  }
                });

    assertThat(result.mismatch().orElseThrow().kind()).isEqualTo(Mismatch.Kind.REFUSAL_CHANGED);
  }

  @Test
  void shouldFindWhatOnlyTheSecondOfTwoStepsShows() {
    ReplayResult result =
        replay(
            (memory, room) ->
                new Door(memory, room) {
                  @Override
                  public Refusal leave(int person) {
                    Refusal refusal = super.leave(person);
                    if (refusal.done()) {
                      memory.store32(64, 1);
                    }
                    return refusal;
                  }

                  @Override
                  public Refusal close() {
                    return memory.load32(64) == 1 ? Refusal.NOT_CACHED : super.close();
                  }
                });

    assertThat(result.mismatch().orElseThrow().kind()).isEqualTo(Mismatch.Kind.REFUSED);
    assertThat(result.explanation())
        .startsWith(
            "step 1: Open",
            "step 2: Enter(\"ann\")",
            "step 3: Leave(\"ann\")",
            "step 4: Close",
            "a step that the spec allows is refused: NOT_CACHED");
  }

  @Test
  void shouldGoOnFromTheWorldThatAFaultHasLeftInTheMiddleOfAStep() {
    ReplayResult result =
        replay(
            (memory, room) ->
                new Door(memory, room) {
                  @Override
                  public Refusal leave(int person) {
                    memory.store32(64, 1);
                    Refusal refusal = super.leave(person);
                    memory.store32(64, 0);
                    return refusal;
                  }

                  @Override
                  public Refusal close() {
                    boolean torn = memory.load32(64) == 1 && alarms() == 1;
                    return torn ? Refusal.NOT_CACHED : super.close();
                  }
                });

    assertThat(result.explanation())
        .startsWith(
            "step 1: Open",
            "step 2: Enter(\"ann\")",
            "step 3: Leave(\"ann\"), cut short before store 2",
            "step 4: Alarm",
            "step 5: Close",
            "a step that the spec allows is refused: NOT_CACHED");
  }

  @Test
  void shouldCountTheSameWhateverTheNumberOfThreads() {
    SubjectFactory worn = new DoorSubjects(ReplayTest::worn);
    ReplayCounts one = replay(worn, 1).counts();

    assertThat(one.pairs()).isPositive();
    assertThat(one.worlds()).isPositive();
    assertThat(replay(worn, 2).counts()).isEqualTo(one);
    assertThat(replay(worn, 5).counts()).isEqualTo(one);
  }

  /** A door on which one sees whether somebody has gone out, so that worlds differ. */
  private static Door worn(PhysicalMemory memory, int room) {
    return new Door(memory, room) {
      @Override
      public Refusal leave(int person) {
        Refusal refusal = super.leave(person);
        if (refusal.done()) {
          memory.store32(64, 1);
        }
        return refusal;
      }
    };
  }

  private static ReplayResult replay(
      java.util.function.BiFunction<PhysicalMemory, Integer, Door> doors) {
    return replay(new DoorSubjects(doors));
  }

  private static ReplayResult replay(SubjectFactory factory) {
    return replay(factory, 2);
  }

  private static ReplayResult replay(SubjectFactory factory, int workers) {
    try (SpecEngine engine = ToySpec.open()) {
      return new Replay(engine, factory, workers).run(engine.explore(1000));
    }
  }

  private static long allInstances(ReplayCounts counts) {
    return counts.transitions()
        + counts.refused()
        + counts.impossible()
        + counts.environment()
        + counts.bound();
  }
}
