package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inglenook.modelchecking.engine.ShapeViolation.Rule;
import org.junit.jupiter.api.Test;

class ShapeRulesTest {

  @Test
  void shouldFindNothingWrongWithGoodSpec() {
    assertThat(shapeOf("Locks")).isEmpty();
    assertThat(shapeOf("Grid")).isEmpty();
  }

  @Test
  void shouldAskForTag() {
    assertBroken("Untagged", Rule.ACTION_HAS_TAG, 7, "say [Kernel], [Driver]");
  }

  @Test
  void shouldAskForRolesOfParameters() {
    List<ShapeViolation> found = shapeOf("Roleless");

    assertThat(found)
        .extracting(ShapeViolation::rule)
        .containsExactly(Rule.PARAMETER_HAS_ROLE, Rule.PARAMETER_HAS_ROLE);
    assertThat(found.get(0).what()).contains("parameter j of Step is marked neither");
    assertThat(found.get(1).what()).contains("k is no parameter of Step");
  }

  @Test
  void shouldRefuseModelValuesAsArguments() {
    assertBroken("ModelArgument", Rule.ARGUMENT_HAS_NAME, 8, "use strings");
  }

  @Test
  void shouldRefuseFairFault() {
    assertBroken("FairFault", Rule.FAULT_WITHOUT_FAIRNESS, 12, "fairness makes fault Break happen");
  }

  @Test
  void shouldRefuseBoundLabelsOffGuards() {
    List<ShapeViolation> found = shapeOf("BoundUpdate");

    assertThat(found)
        .extracting(ShapeViolation::rule)
        .containsExactly(Rule.BOUND_LABELS_GUARD, Rule.BOUND_LABELS_GUARD);
    assertThat(found).extracting(violation -> violation.place().line()).containsExactly(8, 10);
  }

  @Test
  void shouldRefuseBareDisjunction() {
    assertBroken("BareDisjunction", Rule.ACTION_IS_ONE_BRANCH, 7, "name the guard");
  }

  @Test
  void shouldRefuseChoiceOutsideParameters() {
    assertBroken("HiddenChoice", Rule.ACTION_IS_ONE_BRANCH, 7, "make it a parameter");
  }

  @Test
  void shouldRefuseGuardThatReadsHistory() {
    assertBroken("HistoryRead", Rule.HISTORY_UNREAD, 9, "reads seen");
  }

  @Test
  void shouldAskForOneIdPerProperty() {
    List<ShapeViolation> found = shapeOf("SharedId");

    assertThat(found)
        .extracting(ShapeViolation::rule)
        .containsExactly(Rule.PROPERTY_HAS_OWN_ID, Rule.PROPERTY_HAS_OWN_ID);
    assertThat(found.get(0))
        .hasToString(
            "SharedId, line 14: Positive has the id SAME-S1, which Small at SharedId, line 11 has; give"
                + " it another [PROPERTY_HAS_OWN_ID]");
    assertThat(found.get(1).what()).contains("NoId is checked but has no id");
  }

  private static void assertBroken(String spec, Rule rule, int line, String what) {
    List<ShapeViolation> found = shapeOf(spec);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo(rule);
    assertThat(found.get(0).place().module()).isEqualTo(spec);
    assertThat(found.get(0).place().line()).isEqualTo(line);
    assertThat(found.get(0).what()).contains(what);
  }

  private static List<ShapeViolation> shapeOf(String spec) {
    try (SpecEngine engine = Fixture.open(spec)) {
      return engine.shape();
    }
  }
}
