package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.nooks.recovery.Decision;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.RestartManager;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** What recovery knows outside of memory is saved with the world, restored, and hashed. */
class RecoverySnapshotTest {
  private static final int STORES_INTO_KERNEL = 40;
  private static final long NANNY_CYCLES = 100_000_000;

  private final RecoveryStory story =
      new RecoveryStory(
          RecoveryOptions.standard()
              .withoutFallback()
              .withNanny(NANNY_CYCLES)
              .withPolicy("default restart max 2"));
  private final World world = story.bed().world();
  private final RestartManager manager = story.isolation().recoveryService().restartManager();

  @Test
  void shouldGoBackToThePolicyFileThatWasInstalled() {
    Snapshot snapshot = world.snapshot();

    manager.install("default unload # " + "x".repeat(9000));
    assertThat(manager.policy(DOMAIN).action()).isEqualTo(Decision.UNLOAD);
    assertThat(manager.told(DOMAIN).action()).isEqualTo(Decision.UNLOAD);
    world.restore(snapshot);

    assertThat(manager.ready(DOMAIN)).isTrue();
    assertThat(manager.policy(DOMAIN).action()).isEqualTo(Decision.RESTART);
    assertThat(manager.told(DOMAIN).action()).isEqualTo(Decision.RESTART);
  }

  @Test
  void shouldForgetADiskThatWasNamedSince() {
    Snapshot snapshot = world.snapshot();
    manager.disk(DOMAIN);
    Snapshot named = world.snapshot();

    story.does(STORES_INTO_KERNEL);
    assertThat(manager.ready(DOMAIN)).isFalse();
    world.restore(snapshot);
    story.does(STORES_INTO_KERNEL);
    assertThat(manager.ready(DOMAIN)).isTrue();

    world.restore(named);
    story.does(STORES_INTO_KERNEL);
    assertThat(manager.ready(DOMAIN)).isFalse();
  }

  @Test
  void shouldForgetWhatWasToldOfADriverThatCameSince() {
    Snapshot snapshot = world.snapshot();

    manager.install("default restart max 7");
    story.isolation().load(E1000.class, FaultPoint.NEVER);
    assertThat(manager.told(DOMAIN + 1).maxRestarts()).isEqualTo(7);
    world.restore(snapshot);

    assertThat(manager.told(DOMAIN).maxRestarts()).isEqualTo(2);
    assertThat(manager.told(DOMAIN + 1)).as("no driver").isEqualTo(Policy.RESTART);
  }

  @Test
  void shouldForgetTheRecoveriesThatCameLater() {
    Snapshot snapshot = world.snapshot();

    recover();
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(1);
    world.restore(snapshot);

    assertThat(story.timeline()).isEmpty();
    assertThat(story.isolation().recovery().driver(DOMAIN).module()).isEqualTo(story.module());
    recover();
    Snapshot recovered = world.snapshot();
    recover();
    world.restore(recovered);
    assertThat(story.isolation().recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
  }

  @Test
  void shouldProbeAgainWhenItWasTime() {
    Snapshot snapshot = world.snapshot();

    long first = cyclesToProbe();
    world.restore(snapshot);

    assertThat(cyclesToProbe()).isEqualTo(first).isGreaterThan(NANNY_CYCLES / 2);
    assertThat(cyclesToProbe()).as("the next one").isBetween(NANNY_CYCLES / 2, NANNY_CYCLES * 2);
  }

  @Test
  void shouldHashWhatWasToldAndWhatHappened() {
    long told = hash(manager);
    manager.install("default restart max 3");
    long toldOther = hash(manager);
    long timeline = hash(story.isolation().recovery().timeline());
    recover();
    manager.disk(DOMAIN);

    assertThat(toldOther).isNotEqualTo(told);
    assertThat(hash(manager)).isNotEqualTo(toldOther);
    assertThat(hash(story.isolation().recovery().timeline())).isNotEqualTo(timeline);
  }

  private void recover() {
    story.does(STORES_INTO_KERNEL);
    story.goesOn();
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
  }

  /** A nanny that probes takes time. */
  private long cyclesToProbe() {
    long begin = world.clock().now();
    long before;
    do {
      world.clock().charge(NANNY_CYCLES / 10);
      before = world.clock().now();
      story.goesOn();
    } while (world.clock().now() == before);
    return before - begin;
  }

  private static long hash(Stateful part) {
    Hasher hasher = new Hasher();
    part.hash(hasher);
    return hasher.value();
  }
}
