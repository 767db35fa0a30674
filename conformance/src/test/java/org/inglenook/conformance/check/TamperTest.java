package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayCounts;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.toy.Door;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.ViewTable;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the evidence: each must turn the build red and say what is wrong. */
class TamperTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    ToySpec.copyTo(folder);
  }

  @Test
  void shouldAgreeWithNothingTamperedWith() {
    CheckOutcome outcome = check();

    assertThat(differences(outcome)).isEmpty();
    assertThat(outcome.agrees()).isTrue();
    assertThat(outcome.models()).hasSize(3).anyMatch(model -> model.judgedTwice() == 133);
  }

  @Test
  void shouldNoticeAShrunkConstant() {
    tamper("models/MCDoorReplay.cfg", "MaxAlarms = 1", "MaxAlarms = 0");

    assertThat(differences(check()))
        .anyMatch(
            line ->
                line.matches(
                    "MCDoorReplay.cfg: \\d+ distinct states, 19 expected: a constant was shrunk.*"))
        .anyMatch(line -> line.contains("transitions, pinned: 46"));
  }

  @Test
  void shouldNoticeADeletedInvariant() {
    tamper("models/MCDoorReplay.cfg", "  EnoughRoom\n", "");

    assertThat(differences(check()))
        .containsExactly(
            "Door.tla: no model of Door that must hold lists TOY-S1 EnoughRoom;"
                + " list it under INVARIANTS or PROPERTIES of one");
  }

  @Test
  void shouldNoticeADeletedProperty() {
    tamper("models/MCDoorReplay.cfg", "PROPERTIES\n  PassesOpenDoor\n", "");

    assertThat(differences(check()))
        .containsExactly(
            "Door.tla: no model of Door that must hold lists TOY-S2 PassesOpenDoor;"
                + " list it under INVARIANTS or PROPERTIES of one");
  }

  @Test
  void shouldNotTakeATwinThatMustFailForAModelThatKeepsTheProperty() {
    tamper("models/MCDoorFair.cfg", "  OpensAgain\n", "  PassesOpenDoor\n");

    assertThat(differences(check()))
        .containsExactly(
            "Door.tla: no model of Door that must hold lists TOY-L1 OpensAgain;"
                + " list it under INVARIANTS or PROPERTIES of one");
  }

  @Test
  void shouldNoticeAFalseInvariantThatNoModelListsYet() {
    tamper(
        "spec/Door.tla",
        "\\* TOY-L1 Opens.",
        "\\* TOY-S3 Empty. Nobody is ever inside.\nEmpty == \\A p \\in People : ~inside[p]\n\n\\* TOY-L1 Opens.");

    CheckOutcome outcome = check();

    assertThat(outcome.brokenIds()).containsExactly("TOY-S3");
    assertThat(differences(outcome))
        .contains(
            "Door.tla: no model of Door that must hold lists TOY-S3 Empty;"
                + " list it under INVARIANTS or PROPERTIES of one");
  }

  @Test
  void shouldNoticeAViewThatHidesAVariable() {
    DoorSubjects hiding =
        new DoorSubjects() {
          @Override
          protected View view(Door door, BindingTable table) {
            return ViewTable.builder()
                .show("inside", () -> inside(door, table))
                .show("open", () -> new Value.Bool(door.isOpen()))
                .build();
          }
        };

    assertThatThrownBy(() -> replay(hiding))
        .hasMessageContaining("view is not total: spec=MCDoorReplay, variables it hides=[alarms]");
  }

  @Test
  void shouldNoticeAViewThatAlwaysShowsTheSame() {
    DoorSubjects constant =
        new DoorSubjects() {
          @Override
          protected View view(Door door, BindingTable table) {
            return ViewTable.builder()
                .show("inside", () -> inside(door, table))
                .show("open", () -> new Value.Bool(door.isOpen()))
                .show("alarms", () -> new Value.Int(0))
                .build();
          }
        };

    ReplayResult result = replay(constant);

    assertThat(result.conforms()).isFalse();
    assertThat(result.explanation()).contains("  alarms: expected 1, observed 0");
  }

  @Test
  void shouldNoticeAReplayThatJudgesLessThanTheGraph() {
    ReplayResult whole = replay(new DoorSubjects());
    ReplayCounts less = new ReplayCounts(45, 50, 26, 0, 10, 82, 26, 115, 0, 0, 0, 0);
    ReplayResult part =
        new ReplayResult(
            whole.graph(),
            less,
            whole.expected(),
            1,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    Model model =
        Portfolio.read(folder.resolve("models"), folder.resolve("spec")).models().stream()
            .filter(each -> each.name().equals("MCDoorReplay"))
            .findFirst()
            .orElseThrow();

    assertThat(ReplayPins.differences(model, whole)).isEmpty();
    assertThat(ReplayPins.differences(model, part))
        .containsExactly(
            "MCDoorReplay.cfg: replay counts 45 transitions, but the spec's graph has 46",
            "MCDoorReplay.cfg: replay counts 50 refused, but the spec's graph has 51");
  }

  /** The second judge reads the spec for itself, and finds another one here. */
  @Test
  void shouldTakeADisagreementOfTheJudgesForAFailure() {
    CheckOutcome outcome =
        check(
            moment -> {
              if (moment.text().equals("second opinion")) {
                tamper("spec/Door.tla", "  /\\ ~inside[p]\n", "");
              }
            });

    assertThat(outcome.isWrong()).isTrue();
    assertThat(differences(outcome))
        .anyMatch(
            line ->
                line.matches(
                    "MCDoorReplay.cfg: state \\d+: the judges disagree about step \\d+, Enter\\(.*"
                        + "this JVM rejects it, a forked TLC accepts it"));
  }

  @Test
  void shouldTakeASecondJudgeThatComesToNoEndForAFailure() {
    tamper("spec/Door.tla", "Count == Room", "Count == Room\n\nOpinionClaims == Room");

    CheckOutcome outcome = check();

    assertThat(outcome.isWrong()).isTrue();
    assertThat(differences(outcome)).singleElement().asString().contains("no second opinion");
    assertThat(outcome.models()).allMatch(model -> model.judgedTwice() == 0);
  }

  private static ReplayResult replay(DoorSubjects subjects) {
    try (SpecEngine engine = ToySpec.open()) {
      return new Replay(engine, subjects, 1).run(engine.explore(1000));
    }
  }

  private CheckOutcome check() {
    return check(moment -> {});
  }

  private CheckOutcome check(Consumer<CheckMoment> listener) {
    Portfolio portfolio = Portfolio.read(folder.resolve("models"), folder.resolve("spec"));
    CheckRequest request = new CheckRequest(List.of(), SizeClass.QUICK, 2, true);
    return new Checker(portfolio, folder, folder.resolve("report")).check(request, listener);
  }

  private static List<String> differences(CheckOutcome outcome) {
    List<String> all = new ArrayList<>(outcome.differences());
    outcome.models().forEach(each -> all.addAll(each.differences()));
    return all;
  }

  private void tamper(String file, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(file));
      assertThat(text).contains(from);
      Files.writeString(folder.resolve(file), text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
