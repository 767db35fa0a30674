package org.inglenook.conformance.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two names of one type, and addresses that come and go. */
class NamedObjectsTest {
  private static final int TYPE = 3;

  private final TreeSet<Integer> there = new TreeSet<>();
  private final NamedObjects objects = new NamedObjects(there::contains);

  NamedObjectsTest() {
    objects.pool(TYPE, List.of("one", "two"));
  }

  @Test
  void shouldKeepTheNameOfAnAddressWhileThereAreOthersToGive() {
    assertThat(objects.name(0x100, TYPE)).isEqualTo("one");
    assertThat(objects.name(0x200, TYPE)).isEqualTo("two");
    assertThat(objects.name(0x100, TYPE)).isEqualTo("one");
    assertThat(objects.name(0x100, TYPE + 1)).as("of no type that is watched").isNull();
  }

  @Test
  void shouldGiveTheNamesOfWhatIsGoneWhenNoneIsLeft() {
    there.addAll(List.of(0x100, 0x200));
    objects.name(0x100, TYPE);
    objects.name(0x200, TYPE);
    there.remove(0x100);
    final long before = objects.changes();

    assertThat(objects.name(0x300, TYPE)).isEqualTo("one");

    assertThat(objects.name(0x200, TYPE)).isEqualTo("two");
    assertThat(objects.address(0)).isEqualTo(0x300);
    assertThat(objects.changes()).isNotEqualTo(before);
  }

  @Test
  void shouldSayWhenThereIsMoreThanItHasNamesFor() {
    there.addAll(List.of(0x100, 0x200));
    objects.name(0x100, TYPE);
    objects.name(0x200, TYPE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.name(0x300, TYPE))
        .withMessage("object without a name: address=0x300, names=2");
  }
}
