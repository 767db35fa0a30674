package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.junit.jupiter.api.Test;

class TriggerTest {
  @Test
  void shouldTellSignsThatNeedTimeFromThoseThatShowAtOnce() {
    assertThat(Arrays.stream(Trigger.values()).filter(Trigger::timely))
        .containsExactly(Trigger.LIVELOCK, Trigger.WATCHDOG, Trigger.PROBE);
  }

  @Test
  void shouldKnowHowEveryKindOfFaultShows() {
    assertThat(Trigger.of(Kind.PAGE_FAULT)).isEqualTo(Trigger.EXCEPTION);
    assertThat(Trigger.of(Kind.PROCESSOR_EXCEPTION)).isEqualTo(Trigger.EXCEPTION);
    assertThat(Trigger.of(Kind.BAD_PARAMETER)).isEqualTo(Trigger.PARAMETER);
    assertThat(Trigger.of(Kind.RUNAWAY)).isEqualTo(Trigger.EXCESS);
    assertThat(Trigger.of(Kind.RESOURCE_EXCESS)).isEqualTo(Trigger.EXCESS);
    assertThat(Trigger.of(Kind.SIGNAL)).isEqualTo(Trigger.SIGNAL);
    assertThat(Trigger.of(Kind.REQUEST)).isEqualTo(Trigger.REQUEST);
    assertThat(Trigger.of(Kind.LIVELOCK)).isEqualTo(Trigger.LIVELOCK);
    assertThat(Trigger.of(Kind.LOOP)).isEqualTo(Trigger.WATCHDOG);
    assertThat(Trigger.of(Kind.NO_ANSWER)).isEqualTo(Trigger.PROBE);
  }
}
