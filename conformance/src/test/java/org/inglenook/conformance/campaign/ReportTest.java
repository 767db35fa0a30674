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
  void shouldCountWhatIsPreventedByEachDefinitionOfAnEnd() {
    Tally tally = new Tally();

    tally.add(row(system("none", OutcomeClass.CRASH), isolated(OutcomeClass.RECOVERED_UNNOTICED)));
    tally.add(row(system("none", OutcomeClass.CRASH), isolated(OutcomeClass.CRASH)));
    tally.add(row(system("none", OutcomeClass.DEADLOCK), isolated(OutcomeClass.NON_FATAL)));
    tally.add(row(system("none", OutcomeClass.DEADLOCK), loop()));
    tally.add(row(looping("none", OutcomeClass.NON_FATAL, ""), loop()));
    tally.add(row(system("none", OutcomeClass.NON_FATAL), isolated(OutcomeClass.CRASH)));
    tally.add(row(system("none", OutcomeClass.NO_EFFECT), isolated(OutcomeClass.NO_EFFECT)));

    assertThat(tally.prevention(SystemEnd.CRASH)).isEqualTo(new Prevention(2, 1, 0));
    assertThat(tally.prevention(SystemEnd.CRASH_OR_DEADLOCK)).isEqualTo(new Prevention(4, 2, 1));
    assertThat(tally.prevention(SystemEnd.WITHOUT_WATCHDOG)).isEqualTo(new Prevention(5, 3, 2));
    assertThat(tally.fatal("none")).isEqualTo(new Proportion(4, 7));
    assertThat(tally.fatal("nooks")).isEqualTo(new Proportion(4, 7));
    assertThat(tally.failedNatively()).isEqualTo(2);
    assertThat(tally.failedIsolated()).isEqualTo(1);
  }

  @Test
  void shouldTellWhatIsPreventedAsPublishedFromWhatIsPreventedWithMoreMeans() {
    Prevention prevention = new Prevention(10, 4, 3);

    assertThat(prevention.prevented()).isEqualTo(new Proportion(6, 10));
    assertThat(prevention.withMeans()).isEqualTo(new Proportion(9, 10));
    assertThat(Prevention.NONE.prevented().toString()).isEqualTo("-");
  }

  @Test
  void shouldCountOnlyTrialsInBothSystems() {
    Tally tally = new Tally();

    tally.add(row(system("none", OutcomeClass.CRASH)));
    tally.add(row(system("none", OutcomeClass.CRASH), failed("nooks")));
    tally.add(row(failed("none"), isolated(OutcomeClass.CRASH)));

    assertThat(tally.prevention(SystemEnd.CRASH)).isEqualTo(Prevention.NONE);
    assertThat(tally.trials()).isEqualTo(3);
  }

  private static TrialRow row(SystemRow... systems) {
    return new TrialRow(1, "e1000", "send-stream", "nop", List.of(), List.of(systems));
  }

  private static SystemRow system(String name, OutcomeClass outcome) {
    return row(name, Optional.of(outcome), 0, "");
  }

  private static SystemRow isolated(OutcomeClass outcome) {
    return row("nooks", Optional.of(outcome), 0, outcome.fatal() ? SystemRow.UNEXPLAINED : "");
  }

  private static SystemRow loop() {
    return looping("nooks", OutcomeClass.DEADLOCK, "MCRecoveryNoWatchdog");
  }

  private static SystemRow looping(String name, OutcomeClass outcome, String limit) {
    return row(name, Optional.of(outcome), 1, limit);
  }

  private static SystemRow failed(String name) {
    return row(name, Optional.empty(), 0, "");
  }

  private static SystemRow row(
      String name, Optional<OutcomeClass> outcome, int loops, String limit) {
    return new SystemRow(
        name, outcome, "", -1, 0, -1, loops, 0, 0, 0, "", limit, SystemRow.Verdict.NONE);
  }
}
