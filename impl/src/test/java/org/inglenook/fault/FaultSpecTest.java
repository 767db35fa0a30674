package org.inglenook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inglenook.sim.Rng;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** Faults as lines of text, and how they are drawn. */
class FaultSpecTest {
  private final Rng rng = new World(5).rng("faults");

  @Test
  void shouldReadTheLineThatItWrites() {
    Set<Trigger.Kind> kinds = new HashSet<>();
    Set<FaultType> types = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      FaultSpec drawn = Distribution.CATALOGUE.draw(rng, Horizon.NETWORK);

      assertThat(FaultSpec.parse(drawn.toString())).isEqualTo(drawn);
      kinds.add(drawn.trigger().kind());
      types.add(drawn.type());
    }
    assertThat(kinds).containsExactlyInAnyOrder(Trigger.Kind.values());
    assertThat(types).hasSize(FaultType.values().length - 2);
  }

  @Test
  void shouldTakeWhatIsLeftOutForNought() {
    assertThat(FaultSpec.parse("branch:place=12")).isEqualTo(FaultSpec.of(FaultType.BRANCH, 12, 0));
    assertThat(FaultSpec.parse("no-reset")).isEqualTo(FaultSpec.of(FaultType.NO_RESET, 0, 0));
  }

  @Test
  void shouldSayWhatIsWrongWithALine() {
    for (String[] bad :
        new String[][] {
          {"brunch:place=1", "no such fault: type=brunch"},
          {"branch:place", "not a new name=value"},
          {"branch:place=1,place=2", "not a new name=value"},
          {"branch:place=-1", "no number from 0 on: place=-1"},
          {"branch:place=99999999999", "too large: place=99999999999"},
          {"branch:spot=1", "no such value of a fault"},
          {"branch:on=never", "trigger without '@': trigger=never"},
          {"branch:on=sometimes@3", "no such trigger: trigger=sometimes@3"},
          {"branch:on=code@x", "no number from 0 on: trigger=x"},
          {"branch:recurs=1001", "no probability in thousandths: permille=1001"}
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FaultSpec.parse(bad[0]))
          .withMessageContaining(bad[1]);
    }
  }

  @Test
  void shouldDrawTypesAsOftenAsTheirWeightsSay() {
    for (Distribution distribution : Distribution.values()) {
      Map<FaultType, Integer> drawn = new EnumMap<>(FaultType.class);
      int sum = 0;
      for (FaultType type : FaultType.values()) {
        sum += distribution.weight(type);
      }
      for (int i = 0; i < 10_000; i++) {
        drawn.merge(distribution.draw(rng, Horizon.SOUND).type(), 1, Integer::sum);
      }
      for (FaultType type : FaultType.values()) {
        double expected = 10_000.0 * distribution.weight(type) / sum;
        assertThat((double) drawn.getOrDefault(type, 0))
            .as("%s of %s", type, distribution)
            .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
      }
    }
  }

  @Test
  void shouldDrawTheLengthsOfCopiesAsPublished() {
    int[] classes = new int[3];
    for (int i = 0; i < 10_000; i++) {
      int amount = Distribution.draw(FaultType.BCOPY, rng, Horizon.NETWORK).amount();
      assertThat(amount == 1023 || amount > 3072 || amount < 1).isFalse();
      classes[amount == 1 ? 0 : amount <= 1022 ? 1 : 2]++;
    }

    assertThat(classes[0]).isBetween(4_800, 5_200);
    assertThat(classes[1]).isBetween(4_200, 4_600);
    assertThat(classes[2]).isBetween(500, 700);
  }

  @Test
  void shouldGiveEveryTypeANumberAndAWordOfItsOwn() {
    Set<Integer> ids = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (FaultType type : FaultType.values()) {
      assertThat(ids.add(type.id())).isTrue();
      assertThat(words.add(type.word())).isTrue();
    }
  }
}
