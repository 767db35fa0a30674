package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class XpcConfigTest {
  @Test
  void shouldTakeWhatFitsIntoTheRecords() {
    assertThat(new XpcConfig(1, 1, 1, 1, 1).directCalls()).isFalse();
    assertThat(new XpcConfig(32, 0xFC, 0x7E, 1, 1 << 16).withDirectCalls())
        .isEqualTo(new XpcConfig(32, 0xFC, 0x7E, 1, 1 << 16, true));
    assertThat(XpcConfig.standard()).isEqualTo(new XpcConfig(2, 8, 4, 16, 32));
  }

  @Test
  void shouldSayWhichNumberDoesNotFit() {
    assertRefused("tasks=0", 0, 1, 1, 1, 1);
    assertRefused("tasks=33", 33, 1, 1, 1, 1);
    assertRefused("domains=0", 1, 0, 1, 1, 1);
    assertRefused("domains=253", 1, 0xFD, 1, 1, 1);
    assertRefused("stacks=0", 1, 1, 0, 1, 1);
    assertRefused("stacks=127", 1, 1, 0x7F, 1, 1);
    assertRefused("depth=0", 1, 1, 1, 0, 1);
    assertRefused("queue=0", 1, 1, 1, 1, 0);
    assertRefused("queue=65537", 1, 1, 1, 1, (1 << 16) + 1);
  }

  private static void assertRefused(
      String what, int tasks, int domains, int stacks, int depth, int queue) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new XpcConfig(tasks, domains, stacks, depth, queue))
        .withMessageStartingWith("no such XPC service: ")
        .withMessageContaining(what);
  }
}
