package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultManagerTest {
  private final RecoveryManager manager = new DefaultManager();

  @Test
  void shouldAlwaysBeReadyToUnloadAFailedDriver() {
    assertThat(manager.ready(1)).isTrue();
    assertThat(manager.policy(1).choose(0)).isEqualTo(Decision.UNLOAD);
  }
}
