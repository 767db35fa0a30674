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
        .containsEntry("bound", 10L);
    assertThat(result.counts().impossible()).isPositive();
    assertThat(result.counts().refused()).isPositive();
    assertThat(result.counts().again()).isPositive();
    assertThat(result.counts().sampled()).isEqualTo(result.graph().states());
    assertThat(allInstances(result.counts()))
        .isEqualTo((long) result.graph().states() * result.graph().instances().size());
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

  private static ReplayResult replay(
      java.util.function.BiFunction<PhysicalMemory, Integer, Door> doors) {
    return replay(new DoorSubjects(doors));
  }

  private static ReplayResult replay(SubjectFactory factory) {
    try (SpecEngine engine = ToySpec.open()) {
      return new Replay(engine, factory, 2).run(engine.explore(1000));
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
