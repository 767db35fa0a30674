package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.modelchecking.engine.Fixture.num;
import static org.inglenook.modelchecking.engine.Fixture.str;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
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
    assertThatThrownBy(() -> read("{\"#map\": [[1, 1], [1, 2]]}")).hasMessageContaining("[1,2]");
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
