package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import com.google.gson.JsonParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ItfTest {

  @Provide
  Arbitrary<Value> values() {
    return RandomValues.values();
  }

  @Property(tries = 500)
  void shouldReadWhatItWrites(@ForAll("values") Value value) {
    String json = Itf.write(value).toString();

    assertThat(Itf.read(JsonParser.parseString(json))).isEqualTo(value);
  }

  @Test
  void shouldReadBackAHundredThousandValues() {
    SeededValues values = new SeededValues(42);
    Set<Value.Kind> kinds = EnumSet.noneOf(Value.Kind.class);

    for (int i = 0; i < 100_000; i++) {
      Value value = values.next();
      kinds.add(value.kind());
      String json = Itf.write(value).toString();
      if (!Itf.read(JsonParser.parseString(json)).equals(value)) {
        throw new AssertionError("not read back: seed=42, value " + i + ": " + value);
      }
    }

    assertThat(kinds).containsExactly(Value.Kind.values());
  }

  @Test
  void shouldReadWhatOtherToolsWrite() {
    assertThat(read("{\"#bigint\": \"-12\"}")).isEqualTo(num(-12));
    assertThat(read("{\"#tup\": [1, \"a\"]}")).isEqualTo(new Value.Seq(List.of(num(1), str("a"))));
    assertThat(read("{\"#map\": [[\"f\", 1]]}"))
        .isEqualTo(Value.function(Map.of(str("f"), num(1))));
    assertThat(read("{}")).isEqualTo(new Value.Seq(List.of()));
  }

  @Test
  void shouldRefuseWhatIsNoValue() {
    assertThatThrownBy(() -> read("null")).hasMessage("not a value in ITF: null");
    assertThatThrownBy(() -> read("{\"#what\": 1}")).hasMessageContaining("#what");
    assertThatThrownBy(() -> read("{\"#set\": 1}")).hasMessageContaining("not a value");
    assertThatThrownBy(() -> read("{\"#map\": [[1, 1], [1, 2]]}"))
        .hasMessage("a map lists a key twice: 1");
    assertThatThrownBy(() -> read("{\"#map\": [[1]]}")).hasMessageContaining("no pair: <<1>>");
    assertThatThrownBy(() -> read("{\"#set\": [2, 2]}"))
        .hasMessage("a set lists a member twice: 2");
    assertThatThrownBy(() -> read("{\"a\": 1, \"#set\": []}")).hasMessageContaining("beside");
    assertThatThrownBy(() -> read("{\"#set\": [], \"a\": 1}")).hasMessageContaining("beside");
    assertThatThrownBy(() -> read("1.5")).hasMessageContaining("no integer of 32 bits: 1.5");
    assertThatThrownBy(() -> read("{\"#bigint\": \"4294967296\"}")).hasMessageContaining("32 bits");
  }

  @Test
  void shouldWriteTracesThatReadBack() {
    ItfTrace trace =
        new ItfTrace(
            new TreeMap<>(Map.of("seed", "42")),
            List.of("x", "y"),
            List.of(
                new SpecState(List.of(num(1), str("a"))),
                new SpecState(List.of(num(2), str("b")))));

    assertThat(ItfTrace.read(trace.write())).isEqualTo(trace);
    assertThatThrownBy(
            () -> ItfTrace.readState(List.of("z"), trace.write().getAsJsonObject("#meta")))
        .hasMessageContaining("no variable z");
  }

  private static Value read(String json) {
    return Itf.read(JsonParser.parseString(json));
  }
}
