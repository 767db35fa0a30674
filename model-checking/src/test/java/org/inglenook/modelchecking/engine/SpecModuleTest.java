package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecModuleTest {
  private static SpecModule locks;

  @BeforeAll
  static void open() {
    try (SpecEngine engine = Fixture.open("Locks")) {
      locks = engine.module();
    }
  }

  @Test
  void shouldListWhatIsDeclared() {
    assertThat(locks.name()).isEqualTo("Locks");
    assertThat(locks.constants()).containsExactly("Tasks", "MaxFaults");
    assertThat(locks.variables()).containsExactly("holder", "waiting", "faults", "log");
    assertThat(locks.auxiliary()).containsExactly("log");
    assertThat(locks.definitions()).extracting(SpecDefinition::name).contains("Init", "CanTake");
    assertThat(locks.definitions()).extracting(SpecDefinition::name).doesNotContain("Len");
  }

  @Test
  void shouldReadActionWithItsComment() {
    SpecAction ask = action("Ask");

    assertThat(ask.parameters()).containsExactly("t");
    assertThat(ask.comment()).isEqualTo("A task asks for the lock. It waits from then on.");
    assertThat(ask.tag()).contains(SpecAction.Tag.KERNEL);
    assertThat(ask.inputs()).containsExactly("t");
    assertThat(ask.outcomes()).isEmpty();
    assertThat(action("Take").outcomes()).containsExactly("t");
    assertThat(action("Crash").tag()).contains(SpecAction.Tag.FAULT);
  }

  @Test
  void shouldSplitActionIntoGuardsAndUpdates() {
    SpecAction take = action("Take");

    assertThat(take.guards())
        .extracting(SpecAction.Conjunct::text)
        .containsExactly("waiting[t]", "CanTake(t)");
    assertThat(take.guards().get(1).variables()).containsExactly("holder");
    assertThat(take.updates())
        .extracting(SpecAction.Conjunct::text)
        .containsExactly(
            "holder' = t",
            "waiting' = [waiting EXCEPT ![t] = FALSE]",
            "log' = log \\cup {t}",
            "UNCHANGED faults");
    assertThat(take.updates().get(3).variables()).containsExactly("faults");
  }

  @Test
  void shouldKnowBoundingGuards() {
    SpecAction.Conjunct bound = action("Crash").guards().get(1);

    assertThat(bound.label()).isEqualTo(Optional.of("BoundFaults"));
    assertThat(bound.isBound()).isTrue();
    assertThat(bound.text()).isEqualTo("faults < MaxFaults");
    assertThat(bound.place().line()).isEqualTo(51);
    assertThat(action("Crash").guards().get(0).isBound()).isFalse();
  }

  @Test
  void shouldTellKindsOfPropertiesApart() {
    Map<String, Kind> kinds =
        locks.properties().stream().collect(Collectors.toMap(SpecProperty::id, SpecProperty::kind));

    assertThat(kinds)
        .containsOnly(
            entry("LOCK-T", Kind.INVARIANT),
            entry("LOCK-S1", Kind.INVARIANT),
            entry("LOCK-S2", Kind.STEP),
            entry("LOCK-S3", Kind.STEP),
            entry("LOCK-S4", Kind.INVARIANT),
            entry("LOCK-L1", Kind.LEADS_TO),
            entry("LOCK-L2", Kind.INFINITELY_OFTEN),
            entry("LOCK-L3", Kind.EVENTUALLY),
            entry("LOCK-R1", Kind.LINK),
            entry("LOCK-R2", Kind.LINK));
  }

  @Test
  void shouldReadPropertyWithItsText() {
    SpecProperty grows =
        locks.properties().stream().filter(each -> each.id().equals("LOCK-S2")).findFirst().get();

    assertThat(grows.name()).isEqualTo("LogGrows");
    assertThat(grows.title()).isEqualTo("Log grows");
    assertThat(grows.comment()).isEqualTo("Log grows. No step takes anybody out of the log.");
    assertThat(grows.formula()).isEqualTo("[][log \\subseteq log']_log");
    assertThat(grows.place()).hasToString("Locks, line 68");
  }

  private static SpecAction action(String name) {
    return locks.actions().stream().filter(each -> each.name().equals(name)).findFirst().get();
  }
}
