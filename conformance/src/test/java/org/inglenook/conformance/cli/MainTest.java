package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.Test;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldNameTheCommandThatAMistypedOneResembles() {
    int code = run("complet");

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString())
        .contains("complet", "Did you mean", "completion")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldPrintACompletionScript() {
    int code = run("completion");

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("complete -F", "inglenook");
  }

  @Test
  void shouldTakePropertiesFromTheCommandLine() {
    try {
      run("-Dinglenook.test.property=a b", "completion");

      assertThat(System.getProperty("inglenook.test.property")).isEqualTo("a b");
    } finally {
      System.clearProperty("inglenook.test.property");
    }
  }

  @Test
  void shouldSayWhatIsKnownWhenANameIsUnknown() {
    BadInputException failure =
        UnknownName.of("driver", "e100", List.of("e1000", "pcnet32"), "--driver");

    assertThat(failure.what()).isEqualTo("no driver is called 'e100'");
    assertThat(failure.where()).isEqualTo("--driver");
    assertThat(failure.advice()).isEqualTo("Did you mean e1000? Choose one of: e1000, pcnet32");
  }

  @Test
  void shouldWriteNoStackTraceForAFaultOfTheProgram() {
    new Messages()
        .explain(new IllegalStateException("broken\nsecond line"), new PrintWriter(err, true));

    assertThat(err.toString())
        .startsWith("inglenook: unexpected IllegalStateException: broken\n  where: ")
        .contains("inglenook-error.log")
        .doesNotContain("\tat ");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
