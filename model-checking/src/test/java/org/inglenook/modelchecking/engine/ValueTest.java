package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueTest {

  @Provide
  Arbitrary<Value> values() {
    return RandomValues.values();
  }

  @Property(tries = 300)
  void shouldOrderTotally(
      @ForAll("values") Value a, @ForAll("values") Value b, @ForAll("values") Value c) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void shouldGiveEveryFunctionOneForm() {
    assertThat(Value.function(Map.of(num(1), str("a"), num(2), str("b"))))
        .isEqualTo(new Value.Seq(List.of(str("a"), str("b"))));
    assertThat(Value.function(Map.of())).isEqualTo(new Value.Seq(List.of()));
    assertThat(Value.function(Map.of(str("f"), num(1)))).isInstanceOf(Value.Rec.class);
    assertThat(Value.function(Map.of(num(0), num(1)))).isInstanceOf(Value.Fcn.class);
  }

  @Test
  void shouldRefuseFormsThatAreNotCanonical() {
    assertThatThrownBy(() -> new Value.SetOf(List.of(num(2), num(1))))
        .hasMessageContaining("not strictly ascending: 2, 1");
    assertThatThrownBy(() -> new Value.Rec(new TreeMap<>())).hasMessageContaining("field");
    assertThatThrownBy(() -> new Value.Fcn(new TreeMap<>(Map.of(num(1), num(1)))))
        .hasMessageContaining("not in canonical form");
  }

  @Test
  void shouldDropDuplicatesOfSets() {
    assertThat(Value.set(List.of(num(2), num(1), num(2)))).hasToString("{1, 2}");
  }

  @Test
  void shouldTellPermutedFunctionsApartByHash() {
    Value swapped = Value.function(Map.of(str("a"), num(1), str("b"), num(0)));
    Value straight = Value.function(Map.of(str("a"), num(0), str("b"), num(1)));

    assertThat(straight.hashCode()).isNotEqualTo(swapped.hashCode());
  }
}
