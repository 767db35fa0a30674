package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.inglenook.modelchecking.portfolio.Expectation;
import org.inglenook.modelchecking.portfolio.ExpectedVerdict;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.inglenook.modelchecking.tlc.trace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
  private static final Counts COUNTS = new Counts(744, 273, 0, 8);

  @Test
  void shouldAgreeWithWhatIsExpected() {
    assertThat(holding(result(Kind.HOLDS, "", COUNTS, 1))).isEmpty();
  }

  @Test
  void shouldSayThatAConstantWasShrunk() {
    assertThat(holding(result(Kind.HOLDS, "", new Counts(10, 9, 0, 8), 1)))
        .singleElement()
        .asString()
        .startsWith("MCToyHolds.cfg: 9 distinct states, 273 expected: a constant was shrunk")
        .endsWith("if intended, update `states:`");
  }

  @Test
  void shouldSayThatAConstantGrew() {
    assertThat(holding(result(Kind.HOLDS, "", new Counts(1000, 274, 0, 8), 1)))
        .singleElement()
        .asString()
        .contains("274 distinct states, 273 expected: a constant grew");
  }

  @Test
  void shouldCompareDepthForOneWorkerOnly() {
    Counts deeper = new Counts(744, 273, 0, 9);

    assertThat(holding(result(Kind.HOLDS, "", deeper, 2))).isEmpty();
    assertThat(holding(result(Kind.HOLDS, "", deeper, 1)))
        .singleElement()
        .asString()
        .contains("depth 9, 8 expected");
  }

  @Test
  void shouldNameTheBrokenIdWhereNothingShouldBreak() {
    assertThat(holding(result(Kind.INVARIANT_VIOLATED, "Range", COUNTS, 1)))
        .containsExactly(
            "MCToyHolds.cfg: invariant violated: Range (TLC's words) [TOY-S1], expected: holds");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"INVARIANT_VIOLATED", "STEP_PROPERTY_VIOLATED", "TEMPORAL_PROPERTY_VIOLATED"},
      mode = EnumSource.Mode.EXCLUDE)
  void shouldCountNothingButAViolationAsTheExpectedId(Kind kind) {
    assertThat(Judge.judge(Toy.model("MCToyInvariant"), result(kind, "", COUNTS, 1)).differences())
        .singleElement()
        .asString()
        .startsWith("MCToyInvariant.cfg: " + kind.words())
        .contains("expected: violates TOY-S2");
  }

  @Test
  void shouldNotCountAnotherPropertyAsTheExpectedId() {
    TlcResult other = result(Kind.INVARIANT_VIOLATED, "Range", COUNTS, 1);

    assertThat(Judge.judge(Toy.model("MCToyInvariant"), other).differences())
        .singleElement()
        .asString()
        .contains("Range", "[TOY-S1]", "expected: violates TOY-S2");
  }

  @Test
  void shouldSayThatATwinIsNoLongerBroken() {
    TlcResult holds = result(Kind.HOLDS, "", COUNTS, 1);

    assertThat(Judge.judge(Toy.model("MCToyInvariant"), holds).differences())
        .singleElement()
        .asString()
        .contains("the twin is no longer broken, or TOY-S2 no longer notices");
  }

  @Test
  void shouldCompareStatesOfALivenessTwinForAnyNumberOfWorkers() {
    TlcResult fewer = result(Kind.TEMPORAL_PROPERTY_VIOLATED, "", new Counts(10, 9, 0, 3), 2);

    assertThat(Judge.judge(Toy.model("MCToyLasso"), fewer).differences())
        .singleElement()
        .asString()
        .contains("9 distinct states, 273 expected");
  }

  @Test
  void shouldNotAcceptAVerdictThatTlcItselfDoubts() {
    TlcResult sure = result(Kind.HOLDS, "", COUNTS, 1);
    TlcResult doubted =
        new TlcResult(
            sure.verdict(),
            sure.counts(),
            List.of(),
            Optional.empty(),
            List.of(new Message(2279, 3, "Declaring symmetry during liveness checking", List.of())),
            List.of(),
            "2.18",
            1,
            Duration.ZERO);

    assertThat(holding(doubted)).singleElement().asString().contains("TLC warns", "symmetry");
  }

  @Test
  void shouldNameEachPredicateThatIsNotReached() {
    Expectation expectation =
        new Expectation(
            ExpectedVerdict.HOLDS,
            "",
            OptionalLong.of(273),
            OptionalInt.empty(),
            SizeClass.QUICK,
            "reach",
            List.of("Full", "Empty"),
            "");
    Model toy = Toy.model("MCToyHolds");
    Model model =
        new Model(
            "MCToyReach",
            "Toy",
            Path.of("MCToyReach.cfg"),
            toy.module(),
            toy.moduleFolders(),
            toy.settings(),
            expectation);

    assertThat(Judge.judgeReach(model, Set.of("Full", "Empty")).agrees()).isTrue();
    assertThat(Judge.judgeReach(model, Set.of("Full")).differences())
        .singleElement()
        .asString()
        .startsWith("MCToyReach.cfg: Empty is not reached");
  }

  private static List<String> holding(TlcResult result) {
    return Judge.judge(Toy.model("MCToyHolds"), result).differences();
  }

  private static TlcResult result(Kind kind, String name, Counts counts, int workers) {
    return new TlcResult(
        new Verdict(kind, name, "TLC's words", Place.NONE),
        counts,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        "2.18",
        workers,
        Duration.ZERO);
  }
}
