package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Numbers in the records, and what they stand for. */
class StageTest {
  @Test
  void shouldTellFailedDriversFromThoseThatMayExecute() {
    assertThat(Arrays.stream(Stage.values()).filter(Stage::alive))
        .containsExactly(Stage.RELOADED, Stage.STARTED, Stage.DEVICE_RELEASED, Stage.SERVING);
    assertThat(Arrays.stream(Stage.values()).filter(Stage::failed))
        .containsExactly(Stage.DETECTED, Stage.INTERRUPTS_DISABLED, Stage.AGENT);
  }

  @Test
  void shouldFindEachByItsNumber() {
    assertThat(Stage.values())
        .allSatisfy(each -> assertThat(Stage.of(each.code())).isEqualTo(each));
    assertThat(Decision.values())
        .allSatisfy(each -> assertThat(Decision.of(each.number())).isEqualTo(each));
    assertThat(Trigger.values())
        .allSatisfy(each -> assertThat(Trigger.of(each.number())).isEqualTo(each));
    assertThat(Reference.values())
        .allSatisfy(each -> assertThat(Reference.of(each.number())).isEqualTo(each));
    assertThatThrownBy(() -> Stage.of(15)).hasMessage("no such stage: code=15");
    assertThatThrownBy(() -> Trigger.of(15)).hasMessage("no such trigger: number=15");
    assertThatThrownBy(() -> Reference.of(3)).hasMessage("no such class of references: number=3");
  }

  @Test
  void shouldSayInWordsHowFarARecoveryIs() {
    assertThat(Arrays.stream(Stage.values()).map(Stage::sentence))
        .doesNotHaveDuplicates()
        .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
  }

  @Test
  void shouldLetTheKernelDecideUnlessAManagerSaysOtherwise() {
    assertThat(new DefaultManager().fallsBack()).isTrue();
  }
}
