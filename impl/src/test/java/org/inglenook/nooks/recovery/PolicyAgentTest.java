package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The agent reads its file from its own pages, of which it has as many as the file takes. */
class PolicyAgentTest {
  private static final String UNLOAD = "default unload max 0";

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final PageMap pages = bed.kernel().pages();
  private final PolicyAgent agent = new PolicyAgent(bed.kernel());
  private final int free = pages.freeFrames();

  @Test
  void shouldRestartWithoutAFile() {
    assertThat(agent.read().of("e1000", "network")).isEqualTo(Policy.RESTART);
    agent.install("");
    assertThat(agent.read().of("e1000", "network")).isEqualTo(Policy.RESTART);
    assertThat(pages.freeFrames()).isEqualTo(free);
  }

  @Test
  void shouldReadAllOfAFileAndGiveThePagesOfTheLastOneBack() {
    agent.install(ofSize(PageLayout.PAGE_SIZE));
    assertThat(agent.read().of("e1000", "network")).isEqualTo(Policy.UNLOAD);
    assertThat(pages.freeFrames()).isEqualTo(free - 1);

    agent.install(ofSize(2 * PageLayout.PAGE_SIZE + 1));
    assertThat(agent.read().of("e1000", "network")).isEqualTo(Policy.UNLOAD);
    assertThat(pages.freeFrames()).isEqualTo(free - 3);

    agent.install("");
    assertThat(pages.freeFrames()).isEqualTo(free);
  }

  @Test
  void shouldKeepItsFileWhenAnotherOneIsWrongOrThereIsNoMemoryForIt() {
    agent.install(UNLOAD);

    assertThatThrownBy(() -> agent.install("default reboot"))
        .isInstanceOf(BadPolicyException.class);
    String large = ofSize((free + 1) * PageLayout.PAGE_SIZE);
    assertThatThrownBy(() -> agent.install(large))
        .isInstanceOf(NoMemoryException.class)
        .hasMessageContaining("a policy file: bytes=" + large.length());

    assertThat(agent.read().of("e1000", "network")).isEqualTo(Policy.UNLOAD);
    assertThat(pages.freeFrames()).isEqualTo(free - 1);
  }

  /** The rule is at the end, behind a comment. */
  private static String ofSize(int bytes) {
    return "#" + "x".repeat(bytes - UNLOAD.length() - 2) + "\n" + UNLOAD;
  }
}
