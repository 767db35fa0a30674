package org.inglenook.conformance.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.Main;
import org.inglenook.conformance.cli.Schemas;
import org.inglenook.conformance.mutate.Fate.Verdict;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a small spec: every mutation, every verdict, resumption, excuses. */
class SpecMutationTest {
  @TempDir static Path shared;

  /** The run that most tests look at; its results are copied where a test needs them. */
  private static GateSpec gate;

  private static MutationOutcome outcome;

  @TempDir Path own;

  @BeforeAll
  static void judgeTheGate() throws IOException {
    gate = GateSpec.copyTo(shared.resolve("gate"));
    outcome = gate.run();
  }

  /** A copy that knows what the shared run found. */
  private GateSpec copy() throws IOException {
    GateSpec copy = GateSpec.copyTo(own.resolve("gate"));
    Files.createDirectories(copy.results().getParent());
    Files.copy(gate.results(), copy.results());
    return copy;
  }

  private static Fate fate(
      MutationOutcome found, Mutation mutation, String definition, String old) {
    List<Fate> fates =
        found.fates().stream()
            .filter(each -> each.mutant().mutation() == mutation)
            .filter(each -> each.mutant().part().definition().equals(definition))
            .filter(each -> Hashes.folded(each.mutant().before()).equals(old))
            .toList();
    assertThat(fates).as("%s of %s in %s", mutation, old, definition).hasSize(1);
    return fates.get(0);
  }

  private static List<String> killers(Fate fate) {
    return new KillMatrix(outcome).killers(fate);
  }

  @Test
  void shouldMakeMutantsOfEveryMutation() {
    Set<Mutation> made =
        outcome.fates().stream()
            .map(each -> each.mutant().mutation())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(made).containsExactlyInAnyOrder(Mutation.values());
  }

  @Test
  void shouldWriteWhatTheSchemaDescribes() throws IOException {
    String json = new MatrixJson(outcome).text();

    assertThat(Schemas.errors("mutate", json)).isEmpty();
    assertThat(Schemas.errors("mutate", json.replace("\"killers\"", "\"killer\""))).isNotEmpty();
  }

  @Test
  void shouldKillAWeakeningMutantByThePropertyThatBreaks() {
    Fate fate = fate(outcome, Mutation.DROP_GUARD, "Close", "Vacant");

    assertThat(fate.verdict()).isEqualTo(Verdict.KILLED);
    assertThat(fate.mutant().mutantClass()).isEqualTo(MutantClass.WEAKENING);
    assertThat(killers(fate)).containsExactly("GATE-S2");
  }

  @Test
  void shouldKillAStrengtheningMutantByWhatDoesNotHappenAnyMore() {
    Fate fate = fate(outcome, Mutation.MAKE_TRUE, "Waiting", "queue[i] = p");

    assertThat(fate.verdict()).isEqualTo(Verdict.KILLED);
    assertThat(fate.mutant().mutantClass()).isEqualTo(MutantClass.STRENGTHENING);
    assertThat(killers(fate)).containsExactly("reach:ReachTwoWaiting");
  }

  @Test
  void shouldKillAFairnessMutantByLivenessAlone() {
    Fate fate = fate(outcome, Mutation.WEAKEN_FAIRNESS, "Fairness", "SF_vars(Enter)");

    assertThat(fate.verdict()).isEqualTo(Verdict.KILLED);
    assertThat(killers(fate)).containsExactly("GATE-L1");
  }

  @Test
  void shouldKillAMutantOfAnEffectByAnyEvidence() {
    Fate fate =
        fate(outcome, Mutation.DROP_UPDATE, "Enter", "inside' = inside \\cup {Head(queue)}");

    assertThat(fate.mutant().mutantClass()).isEqualTo(MutantClass.EFFECT);
    assertThat(killers(fate)).contains("fires:Leave");
  }

  @Test
  void shouldNeverCountAnEvaluationErrorAsAKill() {
    Fate fate = fate(outcome, Mutation.DROP_GUARD, "Enter", "queue # <<>>");

    assertThat(fate.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(fate.why()).contains("cannot evaluate");
    assertThat(Score.of(MutantClass.WEAKENING, List.of(fate), outcome.excuses()).counted())
        .isZero();
  }

  @Test
  void shouldCallAMutantWithTheSameGraphEquivalent() {
    Fate fate = fate(outcome, Mutation.DROP_GUARD, "Leave", "open");

    assertThat(fate.verdict()).isEqualTo(Verdict.EQUIVALENT);
    assertThat(fate.trials()).allMatch(trial -> trial.outcome() == Trial.Outcome.IDENTICAL);
  }

  @Test
  void shouldNameAMutantThatNothingNotices() {
    Fate fate = fate(outcome, Mutation.DROP_GUARD, "Close", "open");

    assertThat(fate.verdict()).isEqualTo(Verdict.SURVIVED);
    assertThat(outcome.survivors()).contains(fate);
    assertThat(outcome.isWrong()).isTrue();
  }

  @Test
  void shouldNameThePropertiesThatProveNothing() {
    assertThat(new KillMatrix(outcome).idle()).contains("GATE-S5").doesNotContain("GATE-S1");
  }

  @Test
  void shouldNotCountAKillByTypesAlone() {
    Trial trial =
        new Trial("m", "M", "k", Trial.Outcome.DIFFERENT, List.of("TypeOK"), List.of(), "");

    assertThat(trial.kills(MutantClass.WEAKENING)).isFalse();
  }

  @Test
  void shouldSampleNegationsAndResetsToATenth() {
    int all = outcome.fates().size();
    for (Mutation mutation : List.of(Mutation.NEGATE_GUARD, Mutation.RESET_UNCHANGED)) {
      long sampled =
          outcome.fates().stream().filter(each -> each.mutant().mutation() == mutation).count();

      assertThat(10 * sampled).isPositive().isLessThanOrEqualTo(all);
    }
  }

  @Test
  void shouldKeepIdsWhenTheRestOfTheModuleChanges() throws IOException {
    GateSpec copy = copy();
    Set<String> before = ids(copy);
    copy.replace("Vacant ==", "\\* A comment.\n\nNobody == {}\n\nVacant ==");

    assertThat(ids(copy)).isEqualTo(before).hasSizeGreaterThan(50);
  }

  private static Set<String> ids(GateSpec spec) {
    return spec.models().read().mutants().stream()
        .map(Mutant::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void shouldResumeAfterAKillAndEndWithTheSameBytes() throws IOException {
    GateSpec copy = copy();
    String whole = Files.readString(copy.results());
    int cut = whole.lastIndexOf('\n', whole.length() - 2) + 20;
    Files.writeString(copy.results(), whole.substring(0, cut));

    MutationOutcome resumed = copy.run();

    assertThat(new MatrixJson(resumed).text()).isEqualTo(new MatrixJson(outcome).text());
    assertThat(new MatrixPage(resumed).text()).isEqualTo(new MatrixPage(outcome).text());
    assertThat(lines(Files.readString(copy.results()))).isEqualTo(lines(whole));
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n")).sorted().toList();
  }

  @Test
  void shouldJudgeAgainOnlyWhatAChangeReaches() throws IOException {
    GateSpec copy = copy();
    Path cfg = copy.home().resolve("model-checking/models/MCGateFair.cfg");
    Files.writeString(cfg, Files.readString(cfg) + "\\* Another text.\n");
    long before = Files.readString(copy.results()).lines().count();

    copy.mutation().run(new MutationRequest("Gate", Optional.of("fairness"), 1, 1), unheard -> {});

    List<String> added = Files.readString(copy.results()).lines().skip(before).toList();
    assertThat(added).isNotEmpty().allMatch(line -> line.contains("\"model\":\"MCGateFair"));
  }

  @Test
  void shouldLetAnExcusedMutantSurvive() throws IOException {
    GateSpec copy = copy();
    Mutant survivor = fate(outcome, Mutation.DROP_GUARD, "Close", "open").mutant();
    copy.excuse(survivor.id() + " " + survivor.around() + " closing twice\n  does nothing\n");

    MutationOutcome found = copy.run();

    assertThat(found.survivors()).noneMatch(each -> each.mutant().equals(survivor));
    assertThat(found.excused()).hasSize(1);
    assertThat(new MatrixPage(found).text()).contains("closing twice does nothing");
  }

  @Test
  void shouldComplainOfExcusesThatLapsed() throws IOException {
    GateSpec copy = copy();
    Mutant survivor = fate(outcome, Mutation.DROP_GUARD, "Close", "open").mutant();
    Mutant killed = fate(outcome, Mutation.DROP_GUARD, "Close", "Vacant").mutant();
    copy.excuse(
        survivor.id()
            + " 00000000 for another text\n"
            + killed.id()
            + " "
            + killed.around()
            + " wrong\n"
            + "drop-guard:Nowhere:12345678 12345678 gone\n");

    List<String> wrong = copy.run().shortcomings();

    assertThat(wrong)
        .anyMatch(each -> each.contains("line 1") && each.contains("another text of Close"));
    assertThat(wrong).anyMatch(each -> each.contains("line 2") && each.contains("is killed now"));
    assertThat(wrong)
        .anyMatch(each -> each.contains("line 3") && each.contains("no mutant any more"));
  }

  @Test
  void shouldCompareTheScoresWithThoseWrittenDown() throws IOException {
    GateSpec copy = copy();
    List<String> right = outcome.scores().stream().map(ScorePin::of).toList();
    copy.excuse(String.join("\n", right) + "\n");
    assertThat(copy.run().shortcomings()).noneMatch(each -> each.contains("score"));

    String wrong = right.get(1).replaceFirst("killed=\\d+", "killed=1");
    copy.excuse(right.get(0) + "\n" + wrong + "\n" + right.get(2) + "\n");
    List<String> told = copy.run().shortcomings();

    assertThat(told)
        .anyMatch(
            each -> each.contains("line 2: not killed=1 ") && each.contains(" " + right.get(1)));
    assertThat(told)
        .anyMatch(each -> each.contains("has no line \"" + right.get(3) + "\"; add it"));
    assertThat(told.stream().filter(each -> each.contains("score "))).hasSize(2);
  }

  @Test
  void shouldRefuseALineThatIsNothing() throws IOException {
    GateSpec copy = copy();
    copy.excuse("score weakening killed=1\n");
    assertThatThrownBy(copy::run)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Gate.excused, line 1");

    String score = ScorePin.of(outcome.scores().get(0));
    copy.excuse(score + "\n" + score + "\n");
    assertThatThrownBy(copy::run)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("weakening has a score already");
  }

  @Test
  void shouldShowTheChangeAndTheCounterexampleOfOneMutant() throws IOException {
    String id = fate(outcome, Mutation.DROP_GUARD, "Close", "Vacant").mutant().id();

    OneMutant shown = copy().mutation().rerun("Gate", id);

    assertThat(shown.isKilled()).isTrue();
    assertThat(shown.json()).contains("\"verdict\": \"killed\"", "\"before\": \"Vacant\"");
    assertThat(Schemas.errors("mutate", shown.json())).isEmpty();
    assertThat(shown.text())
        .contains("- Vacant", "+ TRUE", "ClosedIsEmpty, the shortest counterexample", "Enter");
  }

  /** A mutant that is judged alone is read alone; all together are read in one text. */
  @Test
  void shouldJudgeAloneAsTogether() throws IOException {
    GateSpec copy = copy();
    for (int i = 0; i < outcome.fates().size(); i += 29) {
      Fate together = outcome.fates().get(i);

      OneMutant alone = copy.mutation().rerun("Gate", together.mutant().id());

      assertThat(alone.json())
          .as(together.mutant().id())
          .contains("\"verdict\": \"" + together.verdict().word() + "\"");
    }
  }

  @Test
  void shouldRefuseASpecOrAnOperatorThatIsNone() {
    assertThat(error("mutate", "Gat")).contains("no spec is called 'Gat'", "Did you mean Gate");
    assertThat(error("mutate")).contains("SPEC");
    assertThat(error("mutate", "Gate", "--operator", "drop-gard")).contains("drop-guard");
    assertThat(error("mutate", "Gate", "--jobs", "0")).contains("--jobs");
    assertThat(error("mutate", "Gate", "--mutant", "nothing")).contains("has no mutant nothing");
  }

  private static String error(String... words) {
    StringWriter err = new StringWriter();
    String before = System.getProperty("inglenook.home");
    System.setProperty("inglenook.home", gate.home().toString());
    try {
      int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), words);
      assertThat(code).isEqualTo(Exit.UNUSABLE);
    } finally {
      if (before == null) {
        System.clearProperty("inglenook.home");
      } else {
        System.setProperty("inglenook.home", before);
      }
    }
    return err.toString();
  }
}
