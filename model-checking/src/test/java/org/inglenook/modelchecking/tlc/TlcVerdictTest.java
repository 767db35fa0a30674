package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.inglenook.modelchecking.tlc.trace.Counterexample;
import org.inglenook.modelchecking.tlc.trace.Counterexample.Ending;
import org.inglenook.modelchecking.tlc.trace.CounterexamplePrinter;
import org.inglenook.modelchecking.tlc.trace.Place;
import org.inglenook.modelchecking.tlc.trace.Step;
import org.junit.jupiter.api.Test;

/** Each thing that TLC can say about a model, said by TLC itself: one fork a test. */
class TlcVerdictTest {
  @Test
  void shouldReadCountsAndCoverageOfAModelThatHolds() {
    TlcResult result = Toy.run("MCToyHolds");

    assertThat(result.verdict().kind()).isEqualTo(Kind.HOLDS);
    assertThat(result.counts()).isEqualTo(new Counts(744, 273, 0, 8));
    assertThat(result.counterexample()).isEmpty();
    assertThat(result.tlcVersion()).startsWith("2.18");
    assertThat(result.coverage())
        .contains(new ActionCoverage("Inc", new Place("Toy", 12, 1), 29, 420));
    assertThat(result.neverFired()).containsExactly("Never");
    assertThat(differences("MCToyHolds", result)).isEmpty();
  }

  @Test
  void shouldNameABrokenInvariantAndShowTheWayToIt() {
    TlcResult result = Toy.run("MCToyInvariant");

    assertThat(result.verdict().kind()).isEqualTo(Kind.INVARIANT_VIOLATED);
    assertThat(result.verdict().name()).isEqualTo("Small");
    Counterexample found = result.counterexample().orElseThrow();
    assertThat(found.ending()).isEqualTo(Ending.FINITE);
    assertThat(found.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4);
    assertThat(found.steps()).extracting(Step::action).endsWith("Inc", "Inc", "Inc");
    assertThat(found.steps().get(1).place()).isEqualTo(new Place("Toy", 12, 11));
    assertThat(found.steps().get(3).state()).containsEntry("x", "3").containsKeys("f", "s");
    assertThat(differences("MCToyInvariant", result)).isEmpty();
  }

  @Test
  void shouldShowTheInitialStateThatBreaksAnInvariant() {
    TlcResult result = Toy.run("MCToyInitial");

    assertThat(result.verdict().kind()).isEqualTo(Kind.INVARIANT_VIOLATED);
    assertThat(result.verdict().name()).isEqualTo("Late");
    assertThat(result.counterexample().orElseThrow().steps())
        .singleElement()
        .satisfies(step -> assertThat(step.state()).containsEntry("x", "0"));
  }

  @Test
  void shouldNameABrokenStepProperty() {
    TlcResult result = Toy.run("MCToyStep");

    assertThat(result.verdict().kind()).isEqualTo(Kind.STEP_PROPERTY_VIOLATED);
    assertThat(result.verdict().name()).isEqualTo("Growth");
    assertThat(result.counterexample().orElseThrow().steps())
        .last()
        .satisfies(step -> assertThat(step.action()).isEqualTo("Reset"));
  }

  @Test
  void shouldNameABrokenLinkByThePlaceInTheAbstractModule() {
    TlcResult result = Toy.run("MCToyLink");

    assertThat(result.verdict().kind()).isEqualTo(Kind.STEP_PROPERTY_VIOLATED);
    assertThat(result.verdict().name()).contains("line 7").contains("module ToyBase");
    assertThat(differences("MCToyLink", result)).isEmpty();
  }

  @Test
  void shouldCloseALassoAtTheStateItReturnsTo() {
    TlcResult result = Toy.run("MCToyLasso");

    assertThat(result.verdict().kind()).isEqualTo(Kind.TEMPORAL_PROPERTY_VIOLATED);
    assertThat(result.counts().distinct()).isEqualTo(273);
    Counterexample found = result.counterexample().orElseThrow();
    assertThat(found.ending()).isEqualTo(Ending.BACK_TO_STATE);
    assertThat(found.closing().number()).isBetween(1, found.steps().size());
    assertThat(CounterexamplePrinter.print(found))
        .contains("leads back to state " + found.closing().number() + ", and so on for ever");
    assertThat(differences("MCToyLasso", result)).isEmpty();
  }

  @Test
  void shouldEndInStutteringWhereNothingForcesAStep() {
    TlcResult result = Toy.run("MCToyStutter");

    assertThat(result.verdict().kind()).isEqualTo(Kind.TEMPORAL_PROPERTY_VIOLATED);
    assertThat(result.counterexample().orElseThrow().ending()).isEqualTo(Ending.STUTTERING);
  }

  @Test
  void shouldTellADeadlockFromAViolation() {
    TlcResult result = Toy.run("MCToyDeadlock");

    assertThat(result.verdict().kind()).isEqualTo(Kind.DEADLOCK);
    assertThat(result.counterexample().orElseThrow().steps()).hasSize(4);
    assertThat(differences("MCToyDeadlock", result)).isEmpty();
  }

  @Test
  void shouldPlaceAFailedAssumption() {
    TlcResult result = Toy.run("MCToyAssume");

    assertThat(result.verdict().kind()).isEqualTo(Kind.ASSUMPTION_FAILED);
    assertThat(result.verdict().place()).isEqualTo(new Place("MCToyAssume", 3, 18));
    assertThat(differences("MCToyAssume", result)).isEmpty();
  }

  @Test
  void shouldNotTakeAnEvaluationErrorForTheExpectedId() {
    TlcResult result = Toy.run("MCToyEval");

    assertThat(result.verdict().kind()).isEqualTo(Kind.EVALUATION_ERROR);
    assertThat(result.verdict().place().toString()).isEqualTo("MCToyEval.tla:3");
    assertThat(result.verdict().message()).startsWith("Attempted to check equality");
    assertThat(differences("MCToyEval", result))
        .singleElement()
        .asString()
        .contains("evaluation error", "expected: violates TOY-S2", "no violation of TOY-S2");
  }

  @Test
  void shouldNotTakeAnUnassignedVariableForTheExpectedId() {
    TlcResult result = Toy.run("MCToyUnassigned");

    assertThat(result.verdict().kind()).isEqualTo(Kind.UNASSIGNED_VARIABLE);
    assertThat(result.verdict().message()).contains("not assigned: f, s");
    assertThat(differences("MCToyUnassigned", result)).isNotEmpty();
  }

  @Test
  void shouldReportAVariableThatInitLeavesOpen() {
    assertThat(Toy.run("MCToyHalfInit").verdict().kind()).isEqualTo(Kind.UNASSIGNED_VARIABLE);
  }

  @Test
  void shouldNotCallASpecWithoutInitialStatesTrue() {
    TlcResult result = Toy.run("MCToyNoInit");

    assertThat(result.verdict().kind()).isEqualTo(Kind.NO_INITIAL_STATE);
    assertThat(differences("MCToyNoInit", result)).isNotEmpty();
  }

  @Test
  void shouldPlaceASyntaxError() {
    Verdict verdict = Toy.run("MCToySyntax").verdict();

    assertThat(verdict.kind()).isEqualTo(Kind.PARSE_ERROR);
    assertThat(verdict.place()).isEqualTo(new Place("MCToySyntax", 4, 1));
    assertThat(verdict.message()).contains("Encountered");
  }

  @Test
  void shouldPlaceAnUnknownName() {
    Verdict verdict = Toy.run("MCToySemantic").verdict();

    assertThat(verdict.kind()).isEqualTo(Kind.PARSE_ERROR);
    assertThat(verdict.place()).isEqualTo(new Place("MCToySemantic", 3, 14));
    assertThat(verdict.message()).isEqualTo("Unknown operator: `y'.");
  }

  @Test
  void shouldNameAMissingModuleAndWhoWantsIt() {
    Verdict verdict = Toy.run("MCToyMissing").verdict();

    assertThat(verdict.kind()).isEqualTo(Kind.PARSE_ERROR);
    assertThat(verdict.place().module()).isEqualTo("MCToyMissing");
    assertThat(verdict.message()).contains("module Nowhere");
  }

  @Test
  void shouldReportACfgThatNamesWhatTheSpecLacks() {
    Verdict verdict = Toy.run("MCToyConfig").verdict();

    assertThat(verdict.kind()).isEqualTo(Kind.CONFIGURATION_ERROR);
    assertThat(verdict.message()).contains("Nowhere");
  }

  private static List<String> differences(String name, TlcResult result) {
    return Judge.judge(Toy.model(name), result).differences();
  }
}
