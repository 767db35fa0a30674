package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.inglenook.campaign.OutcomeClass;
import org.junit.jupiter.api.Test;

/** How trials are counted. */
class ReportTest {
  /** The values of Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
  @Test
  void shouldGiveTheIntervalOfWilson() {
    assertInterval(new Proportion(81, 263), 0.2553, 0.3662);
    assertInterval(new Proportion(15, 148), 0.0624, 0.1605);
    assertInterval(new Proportion(0, 20), 0.0000, 0.1611);
    assertInterval(new Proportion(1, 29), 0.0061, 0.1718);
    assertThat(new Proportion(0, 0).toString()).isEqualTo("-");
  }

  private static void assertInterval(Proportion part, double low, double high) {
    assertThat(part.low()).isCloseTo(low, within(0.00005));
    assertThat(part.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void shouldGiveQuantilesByTheNearestRank() {
    Delays delays = new Delays();
    for (long cycles : new long[] {900, 5, 0, 70}) {
      delays.add(cycles);
    }

    assertThat(delays.quantile(0.25)).isZero();
    assertThat(delays.quantile(0.5)).isEqualTo(5);
    assertThat(delays.quantile(0.75)).isEqualTo(70);
    assertThat(delays.quantile(1)).isEqualTo(900);
    assertThat(delays.lines()).hasSize(5);
    assertThat(new Delays().lines()).containsExactly("  none");
  }

  @Test
  void shouldCountAsPreventedWhatEndsOnlyTheNativeSystem() {
    Tally tally = new Tally();

    tally.add(row(OutcomeClass.CRASH, OutcomeClass.RECOVERED_UNNOTICED));
    tally.add(row(OutcomeClass.DEADLOCK, OutcomeClass.NON_FATAL));
    tally.add(row(OutcomeClass.CRASH, OutcomeClass.DEADLOCK));
    tally.add(row(OutcomeClass.NON_FATAL, OutcomeClass.CRASH));
    tally.add(row(OutcomeClass.NO_EFFECT, OutcomeClass.NO_EFFECT));

    assertThat(tally.prevented()).isEqualTo(new Proportion(2, 3));
    assertThat(tally.fatal("none")).isEqualTo(new Proportion(3, 5));
    assertThat(tally.fatal("nooks")).isEqualTo(new Proportion(2, 5));
    assertThat(tally.failedNatively()).isEqualTo(1);
    assertThat(tally.failedIsolated()).isEqualTo(1);
  }

  private static TrialRow row(OutcomeClass alone, OutcomeClass isolated) {
    return new TrialRow(
        1,
        "e1000",
        "send-stream",
        "nop",
        List.of(),
        List.of(system("none", alone), system("nooks", isolated)));
  }

  private static SystemRow system(String isolation, OutcomeClass outcome) {
    return new SystemRow(
        isolation, Optional.of(outcome), "", -1, 0, -1, 0, 0, 0, "", "", SystemRow.Verdict.NONE);
  }
}
