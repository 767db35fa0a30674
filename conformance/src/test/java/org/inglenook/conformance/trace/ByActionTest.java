package org.inglenook.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByActionTest {
  private final List<String> learnt = new ArrayList<>();
  private final ByAction<String> known =
      new ByAction<>(
          action -> {
            learnt.add(action);
            return action.startsWith("Xpc.") ? action.substring(4) : null;
          });

  @Test
  void shouldLearnOnce() {
    assertThat(known.of("Xpc.Fail")).isEqualTo("Fail");
    assertThat(known.of(String.join(".", "Xpc", "Fail"))).isEqualTo("Fail");
    assertThat(known.of("Memory.Map")).isNull();
    assertThat(known.of("Memory.Map")).isNull();

    assertThat(learnt).containsExactly("Xpc.Fail", "Memory.Map");
  }

  @Test
  void shouldTellApartActionsOfOneHash() {
    assertThat("Xpc.Aa".hashCode()).isEqualTo("Xpc.BB".hashCode());

    for (int i = 0; i < 2; i++) {
      assertThat(known.of("Xpc.Aa")).isEqualTo("Aa");
      assertThat(known.of("Xpc.BB")).isEqualTo("BB");
    }
    assertThat(learnt).hasSize(2);
  }

  @Test
  void shouldLearnAnewWhatWasForgotten() {
    known.of("Xpc.Fail");

    known.clear();

    assertThat(known.of("Xpc.Fail")).isEqualTo("Fail");
    assertThat(learnt).containsExactly("Xpc.Fail", "Xpc.Fail");
  }
}
