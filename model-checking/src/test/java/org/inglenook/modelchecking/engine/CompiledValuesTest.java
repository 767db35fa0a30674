package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.modelchecking.engine.Fixture.instance;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The values of compiled specs are TLC's, in TLC's order. */
class CompiledValuesTest {
  private static final ActionInstance CHOOSE = instance("Choose");
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

  /** The same with names that the spec has: of others TLC remembers when it first met them. */
  private static Value known(Value value) {
    if (value instanceof Value.Str string) {
      return new Value.Str(known(string.value()));
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
      record.fields().forEach((name, each) -> mapping.put(known(new Value.Str(name)), known(each)));
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

    int after = store.successor(store.add(before), 0);

    assertThat(store.state(after)).isEqualTo(engine.successor(before, CHOOSE));
    assertThat(store.state(0)).isEqualTo(before);
  }
}
