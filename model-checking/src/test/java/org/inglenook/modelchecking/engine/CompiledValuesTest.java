package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.instance;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The values of compiled specs are TLC's, in TLC's order. */
class CompiledValuesTest {
  /** Places of the instances of Least. */
  private static final int CHOOSE = 0;

  private static final int COMPARE = 1;

  private static final Value.ModelValue NOBODY = new Value.ModelValue("Nobody");

  private static SpecEngine engine;
  private static CompiledSpec compiled;

  @BeforeContainer
  static void open() {
    engine = Fixture.open("Least");
    compiled = engine.compile(Predicates.NONE);
  }

  @AfterContainer
  static void close() {
    engine.close();
  }

  @Provide
  Arbitrary<List<Value>> alike() {
    return RandomValues.lists().map(list -> list.stream().map(CompiledValuesTest::known).toList());
  }

  /**
   * The same with names that the spec has, for of others TLC remembers when it first met them, and
   * with integers less than 2^31 apart: where functions are on intervals, which depends on how they
   * have come about, TLC 2.18 subtracts one lower end from the other, and that overflows.
   */
  private static Value known(Value value) {
    if (value instanceof Value.Int integer) {
      return num(integer.value() >> 1);
    }
    if (value instanceof Value.Str string) {
      return str(known(string.value()));
    }
    if (value instanceof Value.ModelValue) {
      return NOBODY;
    }
    if (value instanceof Value.SetOf set) {
      return Value.set(set.members().stream().map(CompiledValuesTest::known).toList());
    }
    if (value instanceof Value.Seq sequence) {
      return new Value.Seq(sequence.elements().stream().map(CompiledValuesTest::known).toList());
    }
    SortedMap<Value, Value> mapping = new TreeMap<>();
    if (value instanceof Value.Rec record) {
      record.fields().forEach((name, each) -> mapping.put(known(str(name)), known(each)));
      return Value.function(mapping);
    }
    if (value instanceof Value.Fcn function) {
      function.mapping().forEach((key, each) -> mapping.put(known(key), known(each)));
      return Value.function(mapping);
    }
    return value;
  }

  private static String known(String text) {
    return List.of("a", "b", "c", "d").get(Math.floorMod(text.hashCode(), 4));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void shouldChooseWhatTlcChooses(@ForAll("alike") List<Value> values) {
    SpecState before = new SpecState(List.of(Value.set(values), NOBODY));
    StateStore store = compiled.store();

    int after = store.successor(store.add(before), CHOOSE);

    assertThat(store.state(after)).isEqualTo(engine.successor(before, instance("Choose")));
    assertThat(store.state(0)).isEqualTo(before);
  }

  /** The first results differ, and so do the second arguments, the other way round. */
  @Example
  void shouldOrderFunctionsByEachArgumentAndItsResultInTurn() {
    Value empty = new Value.Seq(List.of());
    Value function = Value.function(Map.of(new Value.Bool(true), num(0)));
    Value first = onEmptyAnd(Value.set(List.of(function)), field("c"));
    Value second = onEmptyAnd(Value.set(List.of(empty)), field("a"));

    shouldChooseWhatTlcChooses(List.of(second, first));

    SpecState before = new SpecState(List.of(Value.set(List.of(second, first)), NOBODY));
    StateStore store = compiled.store();
    assertThat(store.state(store.successor(store.add(before), CHOOSE)).values().get(1))
        .isEqualTo(first);
  }

  private static Value onEmptyAnd(Value argument, Value result) {
    return Value.function(Map.of(Value.set(List.of()), result, argument, result));
  }

  private static Value field(String result) {
    return Value.function(Map.of(str("b"), Value.set(List.of()), str("d"), str(result)));
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void shouldFindEqualWhatTlcFindsEqual(@ForAll("alike") List<Value> values) {
    Value last = values.get(values.size() - 1);
    SpecState before = new SpecState(List.of(new Value.Seq(List.of(values.get(0), last)), NOBODY));
    StateStore store = compiled.store();

    int after = store.successor(store.add(before), COMPARE);

    assertThat(store.state(after)).isEqualTo(engine.successor(before, instance("Compare")));
  }

  /** Though their domains differ already: TLC comes upon the first results before that. */
  @Example
  void shouldComplainOfFirstResultsThatTlaDoesNotCompare() {
    Value one = Value.function(Map.of(str("c"), num(1), str("a"), num(0)));
    Value other = Value.function(Map.of(str("c"), str("a"), str("d"), num(0)));
    SpecState pair = new SpecState(List.of(new Value.Seq(List.of(one, other)), NOBODY));
    SpecState set = new SpecState(List.of(Value.set(List.of(one, other)), NOBODY));

    for (StateStore store : List.of(engine.store(Predicates.NONE), compiled.store())) {
      assertThatThrownBy(() -> store.successor(store.add(pair), COMPARE))
          .isInstanceOf(EvaluationException.class);
      assertThatThrownBy(() -> store.add(set)).isInstanceOf(EvaluationException.class);
    }
  }
}
