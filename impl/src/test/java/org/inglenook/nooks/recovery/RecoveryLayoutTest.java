package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;
import static org.inglenook.nooks.recovery.RecoveryLayout.ASIDE;
import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION;
import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.FLAG_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.TRIGGER;
import static org.inglenook.nooks.recovery.RecoveryLayout.TRIGGER_BITS;

import org.inglenook.nooks.xpc.XpcConfig;
import org.junit.jupiter.api.Test;

/** The records lie one behind the other as they are drawn. */
class RecoveryLayoutTest {
  private static final int BASE = 0x2000;
  private static final int WORD = Integer.BYTES;

  private final RecoveryLayout layout = new RecoveryLayout(BASE, 2, 3);

  @Test
  void shouldGiveEachDomainThreeWordsBehindTheWordOfSleepers() {
    assertThat(layout.asleep()).isEqualTo(BASE);
    assertThat(layout.status(1)).isEqualTo(BASE + WORD);
    assertThat(layout.restarts(1)).isEqualTo(layout.status(1) + WORD);
    assertThat(layout.failures(1)).isEqualTo(layout.restarts(1) + WORD);
    assertThat(layout.status(2)).isEqualTo(layout.failures(1) + WORD);
  }

  @Test
  void shouldPutWhatEachCrossingChangesOnLinesOfTheirOwn() {
    assertThat(layout.crossings()).isEqualTo(onLineOfItsOwn(layout.failures(3) + WORD));
    assertThat(layout.since(0, 1)).isEqualTo(layout.crossings());
    assertThat(layout.since(1, 1)).isEqualTo(layout.since(0, 1) + 2 * WORD);
    assertThat(layout.end()).isEqualTo(layout.since(1, 3) + 2 * WORD);
    assertThat(RecoverySteps.bytes(new XpcConfig(2, 3, 2, 4, 3))).isEqualTo(layout.end() - BASE);
  }

  @Test
  void shouldChangeOneFieldOfAStatusAndNoOther() {
    int status = RecoveryLayout.with(0, STAGE, STAGE_BITS, 10);
    status = RecoveryLayout.with(status, TRIGGER, TRIGGER_BITS, 8);
    status = RecoveryLayout.with(status, ASIDE, FLAG_BITS, 1);

    int changed = RecoveryLayout.with(status, DECISION, DECISION_BITS, 3);
    changed = RecoveryLayout.with(changed, TRIGGER, TRIGGER_BITS, 5);

    assertThat(RecoveryLayout.get(changed, STAGE, STAGE_BITS)).isEqualTo(10);
    assertThat(RecoveryLayout.get(changed, TRIGGER, TRIGGER_BITS)).isEqualTo(5);
    assertThat(RecoveryLayout.get(changed, DECISION, DECISION_BITS)).isEqualTo(3);
    assertThat(RecoveryLayout.get(changed, ASIDE, FLAG_BITS)).isEqualTo(1);
  }
}
