package org.inglenook.conformance.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.toy.Door;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each hypothesis about a rejected step, on the door. */
class RankingTest {
  private static final ActionInstance OPEN = new ActionInstance("Open", List.of());
  private static final ActionInstance ALARM = new ActionInstance("Alarm", List.of());
  private static final ActionInstance ANN_ENTERS = enters("ann");
  private static final ActionInstance BOB_ENTERS = enters("bob");

  private final SpecEngine engine = ToySpec.open();
  private final SpecState shut = engine.initial().get(0);
  private final SpecState open = engine.successor(shut, OPEN);
  private final SpecState annInside = engine.successor(open, ANN_ENTERS);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldNameTheUpdateThatWentWrong() {
    RejectedStep step = RejectedStep.reported(open, BOB_ENTERS, annInside);

    Explanation first = rank(step.commanded(Optional.empty())).get(0);

    assertThat(first.hypothesis()).isEqualTo(Hypothesis.WRONG_UPDATE);
    assertThat(text(first)).isEqualTo("inside' = [inside EXCEPT ![p] = TRUE]");
    assertThat(first.failure().orElseThrow().seen().orElseThrow())
        .isEqualTo(new ValueDiff.Place("inside.ann", "FALSE", "TRUE"));
    assertThat(first.failure().orElseThrow().more()).isEqualTo(1);
  }

  @Test
  void shouldFindTheStepThatWasTakenInPlaceOfTheOneReported() {
    Explanation first = rank(RejectedStep.reported(open, BOB_ENTERS, annInside)).get(0);

    assertThat(first.hypothesis()).isEqualTo(Hypothesis.OTHER_STEP);
    assertThat(first.instance()).isEqualTo(ANN_ENTERS);
    assertThat(first.unexplained()).isZero();
    assertThat(first.failure()).isEmpty();
  }

  @Test
  void shouldFindTheStepThatNobodyNamed() {
    Explanation first = rank(RejectedStep.nameless(open, annInside)).get(0);

    assertThat(first.instance()).isEqualTo(ANN_ENTERS);
    assertThat(first.cost()).isZero();
  }

  @Test
  void shouldFindTheStepThatNobodyReported() {
    SpecState after = engine.successor(engine.successor(shut, ALARM), ANN_ENTERS);

    Explanation first = rank(RejectedStep.reported(shut, ANN_ENTERS, after)).get(0);

    assertThat(first.hypothesis()).isEqualTo(Hypothesis.UNREPORTED_STEP);
    assertThat(first.instance()).isEqualTo(ALARM);
  }

  @Test
  void shouldNameTheGuardThatWasIgnored() {
    SpecState after = with(shut, "inside", annInside);

    Explanation first = rank(RejectedStep.reported(shut, ANN_ENTERS, after)).get(0);

    assertThat(first.hypothesis()).isEqualTo(Hypothesis.IGNORED_GUARD);
    assertThat(text(first)).isEqualTo("open");
    assertThat(first.failure().orElseThrow().seen().orElseThrow())
        .isEqualTo(new ValueDiff.Place("open", "TRUE", "FALSE"));
  }

  @Test
  void shouldSayThatAGuardDependsOnWhatNobodyHasSeen() {
    SpecState after = with(shut, "inside", annInside);

    Explanation first =
        rank(RejectedStep.reported(shut, ANN_ENTERS, after).hiding(Set.of("open"))).get(0);

    assertThat(first.hypothesis()).isEqualTo(Hypothesis.UNSEEN_GUARD);
  }

  @Test
  void shouldNameTheGuardThatARefusalSpeaksOf() {
    RejectedStep step = RejectedStep.reported(open, ANN_ENTERS, open);

    Explanation first = rank(step.commanded(Optional.of("ALREADY_INSIDE"))).get(0);

    assertThat(first.hypothesis()).isEqualTo(Hypothesis.REFUSED_GUARD);
    assertThat(text(first)).isEqualTo("~inside[p]");
  }

  @Test
  void shouldNameWhatARefusedStepHasChanged() {
    RejectedStep step = RejectedStep.reported(open, ANN_ENTERS, annInside);

    List<Explanation> ranked = rank(step.commanded(Optional.of("NOT_PRESENT")));

    assertThat(ranked).hasSize(1);
    assertThat(ranked.get(0).hypothesis()).isEqualTo(Hypothesis.CHANGED_THOUGH_REFUSED);
    assertThat(text(ranked.get(0))).startsWith("inside' =");
  }

  /** Who has left is remembered where no variable shows it, and is not let in again. */
  @Test
  void shouldBlameTheEarlierStepThatLeftSomethingUnseen() {
    ReplayResult result =
        new Replay(engine, new DoorSubjects(GrudgingDoor::new), 1).run(engine.explore(1000));

    Explanation first = result.candidates().get(0);
    assertThat(first.hypothesis()).isEqualTo(Hypothesis.EARLIER_STEP);
    assertThat(first.instance().action()).isEqualTo("Leave");
    assertThat(text(first)).isEqualTo("inside' = [inside EXCEPT ![p] = FALSE]");
  }

  @Test
  void shouldWriteExplanationsForPrograms() {
    RejectedStep step = RejectedStep.reported(open, BOB_ENTERS, annInside);

    JsonObject first =
        ExplanationJson.of(rank(step.commanded(Optional.empty()))).get(0).getAsJsonObject();

    assertThat(first.get("hypothesis").getAsString()).isEqualTo("wrong-update");
    assertThat(first.get("step").getAsString()).isEqualTo("Enter(\"bob\")");
    JsonObject conjunct = first.getAsJsonObject("conjunct");
    assertThat(conjunct.get("kind").getAsString()).isEqualTo("update");
    assertThat(conjunct.get("module").getAsString()).isEqualTo("Door");
    assertThat(conjunct.get("line").getAsInt()).isPositive();
    assertThat(conjunct.get("path").getAsString()).isEqualTo("inside.ann");
    assertThat(conjunct.get("expected").getAsString()).isEqualTo("FALSE");
    assertThat(conjunct.get("observed").getAsString()).isEqualTo("TRUE");
  }

  private List<Explanation> rank(RejectedStep step) {
    return new Ranking(engine).rank(step);
  }

  private static String text(Explanation explanation) {
    return explanation.failure().orElseThrow().conjunct().text();
  }

  private SpecState with(SpecState state, String variable, SpecState from) {
    int index = engine.variables().indexOf(variable);
    List<Value> values = new ArrayList<>(state.values());
    values.set(index, from.values().get(index));
    return new SpecState(values);
  }

  private static ActionInstance enters(String person) {
    return new ActionInstance("Enter", List.of(new Value.Str(person)));
  }

  private static final class GrudgingDoor extends Door {
    private static final int LEFT = 64;

    GrudgingDoor(PhysicalMemory memory, int room) {
      super(memory, room);
    }

    @Override
    public Refusal leave(int person) {
      Refusal refusal = super.leave(person);
      if (refusal.done()) {
        memory.store32(LEFT, memory.load32(LEFT) | 1 << person);
      }
      return refusal;
    }

    @Override
    public Refusal enter(int person) {
      boolean left = (memory.load32(LEFT) & 1 << person) != 0;
      return left ? Refusal.NOT_PRESENT : super.enter(person);
    }
  }
}
