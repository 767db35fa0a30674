package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded outputs of TLC, whole and tampered with. */
class TlcOutputTest {
  private static final int SAFETY = 12;
  private static final int LIVENESS = 13;

  @ParameterizedTest
  @CsvSource({
    "holds, 0, HOLDS",
    "invariant, 12, INVARIANT_VIOLATED",
    "lasso, 13, TEMPORAL_PROPERTY_VIOLATED"
  })
  void shouldBelieveAWholeOutputOnly(String name, int exitCode, Kind kind) throws IOException {
    String text = recorded(name);

    assertThat(verdict(text, exitCode).kind()).isEqualTo(kind);
    for (int end = 0; end < text.stripTrailing().length(); end++) {
      assertThat(verdict(text.substring(0, end), exitCode).kind())
          .as("cut after %s characters of %s", end, name)
          .isEqualTo(Kind.TRUNCATED);
    }
  }

  @ParameterizedTest
  @CsvSource({"holds, 12", "holds, 137", "invariant, 0", "lasso, 0"})
  void shouldNotBelieveAnExitCodeThatContradictsTheWords(String name, int exitCode)
      throws IOException {
    assertThat(verdict(recorded(name), exitCode).kind()).isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void shouldNotBelieveSuccessWithoutFinalStatistics() throws IOException {
    assertThat(verdict(without(recorded("holds"), 2199), 0).kind()).isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void shouldNotBelieveSuccessWithStatesLeftOnTheQueue() throws IOException {
    String text = recorded("holds").replace(" 0 states left on queue", " 3 states left on queue");

    assertThat(verdict(text, 0).kind()).isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void shouldNotBelieveAFinishWithoutAVerdict() throws IOException {
    assertThat(verdict(without(recorded("holds"), 2193), 0).kind()).isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void shouldNotBelieveAViolationWithoutItsCounterexample() throws IOException {
    assertThat(verdict(without(recorded("invariant"), 2217), SAFETY).kind())
        .isEqualTo(Kind.TRUNCATED);
    assertThat(verdict(without(recorded("lasso"), 2122), LIVENESS).kind())
        .isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void shouldNotLetAnErrorAfterSuccessPass() throws IOException {
    String text =
        recorded("holds")
            .replace(
                "@!@!@STARTMSG 2199",
                """
                @!@!@STARTMSG 2110:1 @!@!@
                Invariant Late is violated.
                @!@!@ENDMSG 2110 @!@!@
                @!@!@STARTMSG 2199""");

    assertThat(verdict(text, 0).kind()).isNotEqualTo(Kind.HOLDS);
  }

  @Test
  void shouldReadMessagesInsideMessages() {
    List<String> lines =
        List.of(
            "@!@!@STARTMSG 1000:1 @!@!@",
            "The exception was a tlc2.tool.ConfigFileException",
            ": @!@!@STARTMSG 5006:0 @!@!@",
            "It was expecting a keyword, but did not find it.",
            "@!@!@ENDMSG 5006 @!@!@",
            "@!@!@ENDMSG 1000 @!@!@",
            "@!@!@STARTMSG 2186:0 @!@!@",
            "Finished",
            "@!@!@ENDMSG 2186 @!@!@");

    Verdict verdict = verdict(String.join("\n", lines), 255);

    assertThat(verdict.kind()).isEqualTo(Kind.CONFIGURATION_ERROR);
    assertThat(verdict.message()).contains("expecting a keyword");
  }

  @Test
  void shouldReadArgumentsThatLaterVersionsOfTlcPrint() throws IOException {
    String text =
        recorded("invariant").replaceFirst("<Inc line", "<Inc(<<\"a, b\", {1, 2}>>, e1000) line");

    TlcOutput output = output(text);

    assertThat(output.counterexample().orElseThrow().steps().get(1).arguments())
        .containsExactly("<<\"a, b\", {1, 2}>>", "e1000");
    assertThat(output.counterexample().orElseThrow().steps().get(1).action()).isEqualTo("Inc");
  }

  private static Verdict verdict(String text, int exitCode) {
    return output(text).verdict(exitCode);
  }

  private static TlcOutput output(String text) {
    TlcOutput output = new TlcOutput();
    text.lines().forEach(output::line);
    return output;
  }

  private static String without(String text, int code) {
    return text.replaceAll("(?s)@!@!@STARTMSG " + code + ":.*?ENDMSG " + code + " @!@!@\n", "");
  }

  private static String recorded(String name) throws IOException {
    try (InputStream in = TlcOutputTest.class.getResourceAsStream("/output/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
