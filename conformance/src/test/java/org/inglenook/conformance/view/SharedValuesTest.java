package org.inglenook.conformance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.Value;
import org.junit.jupiter.api.Test;

class SharedValuesTest {
  private static final Value ZERO = new Value.Int(0);
  private static final Value ONE = new Value.Int(1);

  private final BindingTable table =
      BindingTable.builder().sort("page", 7, List.of("p1", "p2")).build();
  private final Sort pages = Sort.of(table, "page");

  @Test
  void shouldGiveEqualFunctionsAsOneObject() {
    Value first = pages.over(page -> page == 7 ? ZERO : ONE);
    Value other = pages.over(page -> ONE);
    Value again = pages.over(page -> page == 7 ? ZERO : ONE);

    assertThat(first)
        .isSameAs(again)
        .isNotEqualTo(other)
        .isEqualTo(
            Value.function(
                new TreeMap<>(Map.of(new Value.Str("p1"), ZERO, new Value.Str("p2"), ONE))));
  }

  @Test
  void shouldGiveTheSetOfNamesThatSatisfyACondition() {
    assertThat(pages.where(page -> page == 8)).isEqualTo(Value.set(List.of(new Value.Str("p2"))));
    assertThat(pages.where(page -> false)).isEqualTo(Value.set(List.of()));
  }

  @Test
  void shouldRefuseANumberWithoutAName() {
    assertThatThrownBy(() -> pages.name(9)).hasMessageContaining("number without a name: number=9");
  }

  @Test
  void shouldGoOnRightlyOnceItHasForgotten() {
    Composer sequences = Composer.sequences();
    Value before = sequences.of(ZERO);

    for (int i = 0; i < 5_000; i++) {
      assertThat(sequences.of(new Value.Int(i), ONE))
          .isEqualTo(new Value.Seq(List.of(new Value.Int(i), ONE)));
    }

    assertThat(sequences.of(ZERO)).isEqualTo(before).isNotSameAs(before);
  }

  @Test
  void shouldSumAPageAgainAfterAStoreAndAfterASnapshot() {
    PhysicalMemory memory = new PhysicalMemory(2);
    PageContents contents = new PageContents(memory);
    final Object empty = memory.save();

    assertThat(contents.of(1)).isZero();
    memory.store8(4096 + 5, 3); // Shifted by a byte: a multiple of four.
    memory.store32(4096, 3);
    assertThat(contents.of(1)).isEqualTo(3);
    assertThat(contents.of(0)).isZero();
    memory.restore(empty);
    assertThat(contents.of(1)).isZero();
    assertThat(contents.of(2)).as("registers").isZero();
  }
}
