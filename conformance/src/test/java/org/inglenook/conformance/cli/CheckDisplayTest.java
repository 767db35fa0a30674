package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.inglenook.conformance.check.CheckMoment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown of a running check, to whom. */
class CheckDisplayTest {
  private static final String WATCHED = "inglenook.watched";
  private static final CheckMoment BEGUN =
      new CheckMoment("MCXpcSafety", "TLC, 1,000 states", false, 1, 4, 0.25);
  private static final CheckMoment DONE =
      new CheckMoment("MCXpcSafety", "ok   MCXpcSafety, holds", true, 4, 4, 1);

  private final StringWriter err = new StringWriter();

  @AfterEach
  void forgetWhoWatches() {
    System.clearProperty(WATCHED);
  }

  @Test
  void shouldWriteALineForEachModelThatIsDoneWhereNobodyWatches() {
    System.setProperty(WATCHED, "false");

    show(false);

    assertThat(err.toString().lines()).containsExactly("4 of 4: ok   MCXpcSafety, holds");
  }

  @Test
  void shouldWriteOverOneLineForAPersonAndLeaveNothing() {
    System.setProperty(WATCHED, "true");

    show(false);

    assertThat(err.toString())
        .contains("1 of 4, about ", "MCXpcSafety TLC, 1,000 states")
        .doesNotContain("\n")
        .endsWith("\r\u001b[K");
  }

  @Test
  void shouldShowNothingToAProgram() {
    System.setProperty(WATCHED, "false");

    show(true);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldEstimateWhatIsLeftOnceEnoughIsDone() {
    assertThat(CheckDisplay.head(BEGUN, 60)).isEqualTo("1 of 4, about 3:00 left");
    assertThat(CheckDisplay.head(new CheckMoment("M", "TLC", false, 0, 4, 0.01), 60))
        .isEqualTo("0 of 4");
  }

  private void show(boolean json) {
    try (CheckDisplay display = new CheckDisplay(new PrintWriter(err), json)) {
      display.show(BEGUN);
      display.show(DONE);
    }
  }
}
