package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check makes of the second judge. */
class SecondOpinionTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    ToySpec.copyTo(folder);
  }

  @Test
  void shouldCountWhatIsJudgedTwice() {
    ModelOutcome outcome = check(moment -> {});

    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.judgedTwice()).isEqualTo(133);
  }

  /** The second judge reads the spec for itself, and finds another one here. */
  @Test
  void shouldTakeADisagreementOfTheJudgesForAFailure() {
    ModelOutcome outcome =
        check(
            moment -> {
              if (moment.text().equals("second opinion")) {
                letInAgain();
              }
            });

    assertThat(outcome.isWrong()).isTrue();
    assertThat(outcome.differences())
        .anyMatch(
            line ->
                line.matches(
                    "MCDoorReplay.cfg: state \\d+: the judges disagree about step \\d+, Enter\\(.*"
                        + "this JVM rejects it, a forked TLC accepts it"));
  }

  private ModelOutcome check(Consumer<CheckMoment> listener) {
    Portfolio portfolio = Portfolio.read(folder.resolve("models"), folder.resolve("spec"));
    CheckRequest request = new CheckRequest(List.of("MCDoorReplay"), SizeClass.QUICK, 1, true);
    return new Checker(portfolio, folder, folder.resolve("report"))
        .check(request, listener)
        .models()
        .get(0);
  }

  private void letInAgain() {
    Path spec = folder.resolve("spec/Door.tla");
    try {
      String text = Files.readString(spec);
      assertThat(text).contains("  /\\ ~inside[p]\n");
      Files.writeString(spec, text.replace("  /\\ ~inside[p]\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
