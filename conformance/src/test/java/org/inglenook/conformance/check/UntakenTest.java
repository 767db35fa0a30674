package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UntakenTest {
  private final Untaken untaken = new Untaken();

  @Test
  void shouldNameWhatNoModelOfASpecTakesAndWhereElseItIsTaken() {
    untaken.replayed("System", Set.of("Call", "Fire", "Wait", "Excuse"), List.of("Fire", "Excuse"));
    untaken.replayed(
        "System", Set.of("Call", "Fire", "Wait", "Excuse"), List.of("Call", "Fire", "Excuse"));
    untaken.replayed("Timers", Set.of("Fire", "Stop"), List.of());

    assertThat(untaken.lines())
        .containsExactly(
            "no model of System above takes 2 of its 4 actions: Excuse, Fire (in Timers)");
  }

  @Test
  void shouldSayNothingWhereModelsTogetherTakeEveryAction() {
    untaken.replayed("System", Set.of("Call", "Fire"), List.of("Fire"));
    untaken.replayed("System", Set.of("Call", "Fire"), List.of("Call"));

    assertThat(untaken.lines()).isEmpty();
  }
}
