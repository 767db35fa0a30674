package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.instance;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecEngineTest {
  private static SpecEngine locks;

  @BeforeAll
  static void open() {
    locks = Fixture.open("Locks");
  }

  @AfterAll
  static void close() {
    locks.close();
  }

  @Test
  void shouldListVariablesAsDeclared() {
    assertThat(locks.variables()).containsExactly("holder", "waiting", "faults", "log");
  }

  @Test
  void shouldKnowEveryInstanceBeforeAnyState() {
    assertThat(locks.instances())
        .extracting(ActionInstance::toString)
        .containsExactly(
            "Ask(\"a\")",
            "Ask(\"b\")",
            "Ask(\"c\")",
            "Release(\"a\")",
            "Release(\"b\")",
            "Release(\"c\")",
            "Take(\"a\")",
            "Take(\"b\")",
            "Take(\"c\")",
            "Crash");
  }

  @Test
  void shouldStepFromStateToState() {
    SpecState start = locks.initial().get(0);

    SpecState asked = locks.successor(start, instance("Ask", str("b")));

    assertThat(asked).isEqualTo(state("none", true, List.of()));
    assertThat(locks.isStep(start, instance("Ask", str("b")), asked)).isTrue();
    assertThat(locks.isStep(start, instance("Ask", str("a")), asked)).isFalse();
    assertThat(locks.isStep(start, instance("Ask", str("b")), start)).isFalse();
  }

  @Test
  void shouldAnswerNullForDisabledInstance() {
    assertThat(locks.successor(locks.initial().get(0), instance("Crash"))).isNull();
  }

  @Test
  void shouldJudgeStatesAndSteps() {
    SpecState start = state("none", false, List.of("b"));
    SpecState shrunk = state("none", false, List.of());
    SpecState wrong = state("a", false, List.of());

    assertThat(locks.holds("HolderLogged", start)).isTrue();
    assertThat(locks.holds("HolderLogged", wrong)).isFalse();
    assertThat(locks.holdsStep("LogGrows", shrunk, start)).isTrue();
    assertThat(locks.holdsStep("LogGrows", start, shrunk)).isFalse();
    assertThat(locks.holdsStep("LogGrows", start, start)).isTrue();
  }

  @Test
  void shouldJudgeLinksStepByStep() {
    SpecState free = state("none", true, List.of("b"));
    SpecState held = state("b", false, List.of("b"));

    assertThat(locks.holdsStep("IsFlag", free, held)).isTrue();
    assertThat(locks.holdsInitially("IsFlag", free)).isTrue();
    assertThat(locks.holdsInitially("IsFlag", held)).isFalse();
  }

  @Test
  void shouldJudgeActionLevelOperators() {
    SpecState start = locks.initial().get(0);

    assertThat(locks.holdsStep("Crash", start, start)).isFalse();
  }

  @Test
  void shouldRefuseUnknownNames() {
    SpecState start = locks.initial().get(0);

    assertThatThrownBy(() -> locks.successor(start, instance("Steal", str("a"))))
        .hasMessageContaining("not an instance of Next: Steal(\"a\")")
        .hasMessageContaining("[Ask, Crash, Release, Take]");
    assertThatThrownBy(() -> locks.holds("Nothing", start))
        .isInstanceOf(BadSpecException.class)
        .hasMessage("Locks: no operator Nothing");
    assertThatThrownBy(() -> locks.holds("CanTake", start)).hasMessageContaining("parameters");
    assertThatThrownBy(() -> locks.holds("LogGrows", start))
        .hasMessageContaining("LogGrows is no state predicate");
    assertThatThrownBy(() -> locks.holdsStep("Released", start, start))
        .hasMessageContaining("nothing of single steps");
    assertThatThrownBy(() -> locks.holds("TypeOK", new SpecState(List.of())))
        .hasMessageContaining("a state has 4 values, here are 0");
  }

  @Test
  void shouldTellWhatTheConfigurationAsksFor() {
    assertThat(locks.configured().invariants()).containsExactly("TypeOK", "HolderLogged");
    assertThat(locks.configured().steps()).containsExactly("LogGrows", "IsFlag");
  }

  private static SpecState state(String holder, boolean waits, List<String> log) {
    Value waiting =
        Value.function(
            Map.of(
                str("a"), new Value.Bool(false),
                str("b"), new Value.Bool(waits),
                str("c"), new Value.Bool(false)));
    Value logged = Value.set(log.stream().map(Value.Str::new).toList());
    return new SpecState(List.of(str(holder), waiting, num(0), logged));
  }
}
