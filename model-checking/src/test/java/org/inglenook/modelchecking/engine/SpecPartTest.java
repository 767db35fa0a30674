package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecPart.Force;
import org.inglenook.modelchecking.engine.SpecPart.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecPartTest {
  private static List<SpecPart> parts;

  @BeforeAll
  static void read() {
    try (SpecEngine locks = Fixture.open("Locks")) {
      parts = locks.parts("Locks");
    }
  }

  private static SpecPart part(Kind kind, String text) {
    List<SpecPart> found =
        parts.stream().filter(e -> e.kind() == kind && e.text().equals(text)).toList();
    assertThat(found).as("%s %s", kind, text).hasSize(1);
    return found.get(0);
  }

  @Test
  void shouldFindGuardsWithTheirPlaceAndAction() {
    SpecPart guard = part(Kind.GUARD, "CanTake(t)");

    assertThat(guard.definition()).isEqualTo("Take");
    assertThat(guard.actions()).containsExactly("Take");
    assertThat(guard.force()).isEqualTo(Force.ALLOWS);
    assertThat(guard.place()).isEqualTo(new SpecModule.Place("Locks", 37, 15, 37, 24));
  }

  @Test
  void shouldFindWhatGuardsAreMadeOfThroughDefinitions() {
    SpecPart half = part(Kind.DISJUNCT, "holder = t");

    assertThat(half.definition()).isEqualTo("CanTake");
    assertThat(half.actions()).containsExactly("Take");
    assertThat(half.force()).isEqualTo(Force.ALLOWS);
  }

  @Test
  void shouldFindUpdatesWithTheirVariables() {
    assertThat(part(Kind.UPDATE, "log' = log \\cup {t}").variables()).containsExactly("log");
    assertThat(part(Kind.UNCHANGED, "UNCHANGED <<waiting, log>>").variables())
        .containsExactly("log", "waiting");
    assertThat(part(Kind.SET_OPERATION, "log \\cup {t}").force()).isEqualTo(Force.CHANGES);
    assertThat(part(Kind.EXCEPT, "[waiting EXCEPT ![t] = TRUE]").operands()).hasSize(1);
  }

  @Test
  void shouldLeaveOutGuardsThatOnlyBoundTheModel() {
    assertThat(parts).noneMatch(each -> each.text().contains("MaxFaults"));
  }

  @Test
  void shouldFindFairness() {
    assertThat(part(Kind.WEAK_FAIRNESS, "WF_vars(Release(t))").definition()).isEqualTo("Spec");
  }

  @Test
  void shouldHaveOneFirstConjunctForEachAction() {
    assertThat(parts.stream().filter(each -> each.kind() == Kind.ACTION))
        .extracting(SpecPart::definition)
        .containsExactly("Ask", "Take", "Release", "Crash");
  }

  @Test
  void shouldKnowNothingOfAModuleThatIsNotThere() {
    try (SpecEngine locks = Fixture.open("Locks")) {
      assertThat(locks.parts("Keys")).isEmpty();
    }
  }
}
