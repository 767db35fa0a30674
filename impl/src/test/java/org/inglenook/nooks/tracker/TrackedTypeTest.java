package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.inglenook.driver.Lifetime;
import org.junit.jupiter.api.Test;

/** Which objects will do for which type, and which types there can be. */
class TrackedTypeTest {
  private static final int LAST = 63;

  @Test
  void shouldTakeObjectsOfItsOwnTypeAndOfThoseThatItIncludes() {
    List<TrackedType> types =
        List.of(
            TrackedType.copied(LAST, "copied", 1, 1, Lifetime.CALL),
            TrackedType.checked(LAST, "checked", Lifetime.CALL));

    for (TrackedType type : types) {
      assertThat(type.takes(LAST)).as("%s", type).isTrue();
      assertThat(type.takes(0)).isFalse();
      assertThat(type.takes(LAST - 32)).isFalse();
      assertThat(type.or(33).takes(33)).isTrue();
      assertThat(type.or(33).takes(LAST)).isTrue();
      assertThat(type.or(33).takes(1)).isFalse();
    }
  }

  @Test
  void shouldSayWhichWordsADriverMayWrite() {
    TrackedType type = TrackedType.copied(1, "type", 64, 1L << 63 | 1L << 3, Lifetime.CALL);

    assertThat(type.isWritable(63)).isTrue();
    assertThat(type.isWritable(3)).isTrue();
    assertThat(type.isWritable(31)).isFalse();
    assertThat(type.isWritable(0)).isFalse();
  }

  @Test
  void shouldHaveANumberWordsAndALifetime() {
    assertThat(TrackedType.copied(0, "least", 0, 0, Lifetime.CALL).words()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackedType.copied(-1, "type", 1, 1, Lifetime.CALL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackedType.copied(64, "type", 1, 1, Lifetime.CALL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackedType.copied(1, "type", -1, 1, Lifetime.CALL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackedType.copied(1, "type", 65, 1, Lifetime.CALL))
        .withMessage("no such type: name=type, id=1, words=65");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackedType.checked(1, "type", Lifetime.RELEASED))
        .withMessage("end of a lifetime is none: name=type");
  }

  @Test
  void shouldBeRegisteredInTheOrderOfNumbers() {
    TrackedType zero = TrackedType.checked(0, "zero", Lifetime.CALL);
    TrackedType one = TrackedType.checked(1, "one", Lifetime.CALL);
    assertThat(new TrackedTypes(List.of(zero, one)).get(1)).isEqualTo(one);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrackedTypes(List.of(one, zero)))
        .withMessageStartingWith("types out of order: ");
  }
}
