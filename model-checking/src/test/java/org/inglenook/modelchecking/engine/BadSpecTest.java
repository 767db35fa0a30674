package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadSpecTest {

  @Test
  void shouldPointAtParseError() {
    BadSpecException refusal = refusalToOpen("ParseError");

    assertThat(refusal.module()).isEqualTo("ParseError");
    assertThat(refusal.line()).isEqualTo(4);
    assertThat(refusal).hasMessageStartingWith("ParseError, line 4: Was expecting");
  }

  @Test
  void shouldPointAtUnknownName() {
    assertThat(refusalToOpen("UnknownName"))
        .hasMessage("UnknownName, line 6: Unknown operator: `Nowhere'.");
  }

  @Test
  void shouldNameMissingModule() {
    assertThat(refusalToOpen("MissingModule"))
        .hasMessageContaining("Cannot find source file for module Nonexistent");
  }

  @Test
  void shouldNameMissingConfiguration() {
    BadSpecException refusal =
        catchThrowableOfType(
            BadSpecException.class, () -> SpecEngine.open(Path.of("/none/MCNone.cfg"), List.of()));

    assertThat(refusal).hasMessage("MCNone: no such file: /none/MCNone.cfg");
  }

  @Test
  void shouldRefuseFalseAssumption() {
    assertThat(refusalToOpen("FalseAssumption"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("is false");
  }

  @Test
  void shouldRefuseConstraint() {
    assertThat(refusalToOpen("Constrained"))
        .hasMessageContaining("CONSTRAINT is not supported in-process");
  }

  @Test
  void shouldRefuseNextWithoutNames() {
    assertThat(refusalToOpen("NamelessNext"))
        .hasMessageStartingWith("NamelessNext, line 9: Next is a disjunction of named actions")
        .hasMessageEndingWith("give this disjunct a name");
  }

  @Test
  void shouldRefuseNextOverSetThatDependsOnState() {
    assertThat(refusalToOpen("StateSet"))
        .hasMessageStartingWith("StateSet, line 8: ")
        .hasMessageContaining("this set depends on the state");
  }

  @Test
  void shouldRefuseSecondSuccessor() {
    assertThat(refusalToExplore("TwoSuccessors"))
        .hasMessage(
            "TwoSuccessors, line 6: action Step has more than one successor in one state; put the"
                + " choice into a parameter. State: x = 0");
  }

  @Test
  void shouldRefuseActionThatForgetsVariable() {
    assertThat(refusalToExplore("Unassigned"))
        .hasMessage("Unassigned, line 6: action Step says nothing of the next value of y");
  }

  @Test
  void shouldPointAtWhatCannotBeEvaluated() {
    try (SpecEngine engine = Fixture.open("NotEvaluable")) {
      EvaluationException refusal =
          catchThrowableOfType(EvaluationException.class, () -> engine.explore(10));

      assertThat(refusal).hasMessageStartingWith("cannot evaluate Step at NotEvaluable, line 8: ");
    }
  }

  @Test
  void shouldPrintNothing() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream capture = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(capture);
    System.setErr(capture);
    try {
      refusalToOpen("ParseError");
      refusalToOpen("UnknownName");
      Fixture.open("Locks").close();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static BadSpecException refusalToOpen(String name) {
    return catchThrowableOfType(BadSpecException.class, () -> Fixture.open(name).close());
  }

  private static BadSpecException refusalToExplore(String name) {
    try (SpecEngine engine = Fixture.open(name)) {
      return catchThrowableOfType(BadSpecException.class, () -> engine.explore(10));
    }
  }
}
