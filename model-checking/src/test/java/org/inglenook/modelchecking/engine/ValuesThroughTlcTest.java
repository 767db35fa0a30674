package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.modelchecking.engine.Fixture.instance;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

class ValuesThroughTlcTest {
  private static SpecEngine carrier;

  @BeforeContainer
  static void open() {
    carrier = Fixture.open("Carrier");
  }

  @AfterContainer
  static void close() {
    carrier.close();
  }

  @Provide
  Arbitrary<Value> values() {
    return RandomValues.values();
  }

  @Property(tries = 500)
  void shouldComeBackFromTlcUnchanged(@ForAll("values") Value value) {
    SpecState before = new SpecState(List.of(value));

    assertThat(carrier.successor(before, instance("Keep"))).isEqualTo(before);
    assertThat(carrier.isStep(before, instance("Keep"), before)).isTrue();
  }

  @Property(tries = 300)
  void shouldComeBackWrappedByTlc(@ForAll("values") Value value) {
    Map<String, Value> wrapped =
        Map.of(
            "tuple", new Value.Seq(List.of(value, value)),
            "set", Value.set(List.of(value)),
            "function", Value.function(Map.of(str("#"), value, str("b"), value)));

    SpecState after = carrier.successor(new SpecState(List.of(value)), instance("Wrap"));

    assertThat(after.values()).containsExactly(new Value.Rec(new TreeMap<>(wrapped)));
  }

  @Test
  void shouldConvertEveryKindInEveryForm() {
    try (SpecEngine kinds = Fixture.open("Kinds")) {
      List<String> shown = kinds.initial().get(0).values().stream().map(Value::toString).toList();

      assertThat(shown)
          .containsExactly(
              "TRUE",
              "-7",
              "\"a \\\"quoted\\\" word\"",
              "Nobody",
              "{1, 2, 3}",
              "{1, 2, 3}",
              "{{1}, {2}}",
              "<<1, \"x\">>",
              "<<1, \"x\">>",
              "<<>>",
              "[a |-> <<>>, b |-> 1]",
              "[a |-> <<>>, b |-> 1]",
              "(0 :> 0 @@ 1 :> 1 @@ 2 :> 4)",
              "{}",
              "({} :> (Nobody :> <<{}, \"chosen\">>) @@ {1} :> (Nobody :> <<{1}, \"chosen\">>))");
    }
  }

  @Test
  void shouldKeepValuesThroughExploration() {
    try (SpecEngine kinds = Fixture.open("Kinds")) {
      Exploration found = kinds.explore(10, kinds.configured());

      SpecState first = kinds.initial().get(0);
      SpecState second = kinds.successor(first, instance("Turn"));
      assertThat(found.violations()).isEmpty();
      assertThat(found.graph().state(0)).isEqualTo(first);
      assertThat(found.graph().state(1)).isEqualTo(second);
      assertThat(second.values()).contains(num(-6));
    }
  }
}
