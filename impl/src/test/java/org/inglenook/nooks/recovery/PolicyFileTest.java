package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.nooks.wrapper.Limits;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
  @Test
  void shouldPreferTheRuleForADriverToThatForItsClassAndThatToTheDefault() {
    PolicyFile file =
        PolicyFile.parse(
            """
            default unload            # whatever else there is
            class network restart max 3

            driver E1000 restart max 5
            """);

    assertThat(file.of("e1000", "network")).isEqualTo(Policy.of(Decision.RESTART, 5));
    assertThat(file.of("Pcnet32", "Network")).isEqualTo(Policy.of(Decision.RESTART, 3));
    assertThat(file.of("sb", "sound").action()).isEqualTo(Decision.UNLOAD);
  }

  @Test
  void shouldRestartADriverWithoutARule() {
    assertThat(PolicyFile.parse("").of("e1000", "network")).isEqualTo(Policy.RESTART);
  }

  @Test
  void shouldReadEveryOption() {
    PolicyFile file =
        PolicyFile.parse("driver e1000 alternate sb max 2 notify pages 10 packets 20 timers 3");

    assertThat(file.of("e1000", "network"))
        .isEqualTo(
            new Policy(Decision.ALTERNATE, Optional.of("sb"), 2, true, new Limits(10, 20, 3)));
  }

  @Test
  void shouldSayWhereAFileIsWrongAndWhatWouldBeRight() {
    assertBad("\ndriver e1000 reboot", 2, "'reboot' is no action");
    assertBad("e1000 restart", 1, "'e1000' begins no rule");
    assertBad("default restart mxa 3", 1, "'mxa' is no option");
    assertBad("default restart max many", 1, "'many' is no number");
    assertBad("default restart max -1", 1, "'-1' is no number");
    assertBad("default restart max", 1, "the rule ends too early");
    assertBad("driver", 1, "the rule ends too early");
    assertBad("default restart\ndefault unload", 2, "a second rule for default");
  }

  private static void assertBad(String text, int line, String what) {
    assertThatThrownBy(() -> PolicyFile.parse(text))
        .isInstanceOfSatisfying(
            BadPolicyException.class,
            bad -> {
              assertThat(bad.line()).isEqualTo(line);
              assertThat(bad).hasMessage(what);
              assertThat(bad.advice()).isNotEmpty();
            });
  }

  @Test
  void shouldRefuseAnotherVersionThatDoesNotExist() {
    PolicyFile file = PolicyFile.parse("# one rule\ndefault alternate e1001");
    Set<String> versions = new TreeSet<>();
    versions.add("e1000");

    assertThatThrownBy(() -> file.requireVersions(versions))
        .isInstanceOfSatisfying(
            BadPolicyException.class,
            bad -> {
              assertThat(bad.line()).isEqualTo(2);
              assertThat(bad).hasMessage("no driver is named 'e1001'");
              assertThat(bad.advice()).isEqualTo("Write alternate with one of: e1000");
            });
  }
}
