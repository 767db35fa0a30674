package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.trace.SelectiveTrace;
import org.junit.jupiter.api.Test;

/** A judge that fails must neither end the run that it judges nor be taken for one who agrees. */
class HearerTest {
  private final List<Integer> heard = new ArrayList<>();
  private final Hearer hearer = new Hearer(new Stumbling());

  /** Fails at a step of which it has no name. */
  private final class Stumbling implements SelectiveTrace {
    @Override
    public boolean concerns(String action) {
      return action.startsWith("Xpc.");
    }

    @Override
    public void step(String action, int a, int b, int c, int d) {
      if (a == 7) {
        throw new IllegalArgumentException("number without a name: number=7");
      }
      heard.add(a);
    }
  }

  @Test
  void shouldKeepAFailureOfTheJudgeUntilTheRunIsOver() {
    hearer.step("Xpc.Fail", 1, 0, 0, 0);
    hearer.step("Xpc.Fail", 7, 0, 0, 0);
    hearer.step("Xpc.Fail", 2, 0, 0, 0);

    assertThat(heard).containsExactly(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> hearer.end("Xpc"))
        .withMessage("the judge of Xpc failed: number without a name: number=7")
        .withCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldHearTheNextRunAgain() {
    hearer.step("Xpc.Fail", 7, 0, 0, 0);
    hearer.begin();
    hearer.step("Xpc.Fail", 3, 0, 0, 0);
    hearer.end("Xpc");

    assertThat(heard).containsExactly(3);
    assertThat(hearer.concerns("Xpc.Fail")).isTrue();
    assertThat(hearer.concerns("Memory.Map")).isFalse();
  }
}
