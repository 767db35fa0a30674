package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.kernel.core.KernelLog;
import org.inglenook.nooks.recovery.BadPolicyException;
import org.inglenook.nooks.recovery.Decision;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.RestartManager;
import org.inglenook.nooks.recovery.Stage;
import org.junit.jupiter.api.Test;

/** What the restart manager does with its agent and the policy file, and without them. */
class RestartManagerTest {
  private static final int STORES_INTO_KERNEL = 40;

  @Test
  void shouldDecideInPlaceOfAnAgentWhoseDiskIsGone() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());
    story.isolation().recoveryService().restartManager().disk(DOMAIN);

    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.SERVING);
  }

  @Test
  void shouldWaitForeverForAnAgentWhoseDiskIsGoneAsPublished() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard().withoutFallback());
    story.isolation().recoveryService().restartManager().disk(DOMAIN);

    story.does(STORES_INTO_KERNEL);
    story.goesOn();
    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.INTERRUPTS_DISABLED);
  }

  @Test
  void shouldDecideAsItWasToldWhenTheAgentsFileIsSpoiled() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withPolicy("default unload"));
    overwrite(story, "default unload", "grmp");

    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.state().decision(DOMAIN)).isEqualTo(Decision.UNLOAD);
    assertThat(story.stage()).isEqualTo(Stage.GIVEN_UP);
    assertThat(story.bed().kernel().log().entries())
        .anyMatch(entry -> entry.text().startsWith("policy file, line 1: "));
  }

  @Test
  void shouldAskTheAgentUnlessItsDiskIsGone() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withPolicy("default restart max 2"));
    RestartManager manager = story.isolation().recoveryService().restartManager();
    overwrite(story, "default restart max 2", "default restart max 1");

    assertThat(manager.policy(DOMAIN)).isEqualTo(Policy.of(Decision.RESTART, 1));
    assertThat(manager.told(DOMAIN)).isEqualTo(Policy.of(Decision.RESTART, 2));
    manager.disk(DOMAIN);
    assertThat(manager.policy(DOMAIN)).as("it serves").isEqualTo(Policy.of(Decision.RESTART, 1));
    story.does(STORES_INTO_KERNEL);
    assertThat(manager.policy(DOMAIN)).isEqualTo(Policy.of(Decision.RESTART, 2));
  }

  @Test
  void shouldTakeNoPolicyFileThatNamesAnUnknownVersion() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withVersion("e1000", E1000.class));
    RestartManager manager = story.isolation().recoveryService().restartManager();

    assertThatThrownBy(() -> manager.install("default alternate e100"))
        .isInstanceOf(BadPolicyException.class)
        .hasMessageContaining("no driver is named 'e100'");

    assertThat(manager.policy(DOMAIN)).isEqualTo(Policy.RESTART);
  }

  /** Overwrites the first letters of a text that lies somewhere in memory. */
  private static void overwrite(RecoveryStory story, String text, String other) {
    PhysicalMemory memory = story.bed().kernel().machine().memory();
    for (int address = 0; address < memory.size(); address += Integer.BYTES) {
      if (memory.load32(address) == word(text, 0) && memory.load32(address + 4) == word(text, 4)) {
        for (int i = 0; i < other.length(); i++) {
          memory.store8(address + i, other.charAt(i));
        }
        return;
      }
    }
    throw new AssertionError("text is nowhere in memory: " + text);
  }

  private static int word(String text, int at) {
    return text.charAt(at)
        | text.charAt(at + 1) << 8
        | text.charAt(at + 2) << 16
        | text.charAt(at + 3) << 24;
  }

  @Test
  void shouldWriteWhatWasDecidedToTheLogWhenThePolicySaysSo() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withPolicy("default restart notify"));

    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.bed().kernel().log().entries())
        .extracting(KernelLog.Entry::text)
        .filteredOn(text -> text.startsWith("recovery agent: "))
        .containsExactly("recovery agent: driver misbehaving, decision: restart");
  }
}
