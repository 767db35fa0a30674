package org.inglenook.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorldTest {
  @Test
  void shouldGiveTheSameNumbersForTheSameSeedAndStream() {
    assertThat(new World(7).rng("wire").nextLong()).isEqualTo(new World(7).rng("wire").nextLong());
    assertThat(new World(7).rng("wire").nextLong())
        .isNotEqualTo(new World(8).rng("wire").nextLong())
        .isNotEqualTo(new World(7).rng("disk").nextLong());
  }

  @Test
  void shouldPinTheFirstNumbersOfAStreamForEver() {
    final Rng rng = new World(42).rng("fault");

    assertThat(rng.nextLong()).isEqualTo(872306891821936341L);
    assertThat(rng.nextInt(1_000)).isEqualTo(641);
  }

  @Test
  void shouldNotMoveOneStreamByDrawingFromAnother() {
    final World world = new World(7);
    final long expected = new World(7).rng("wire").nextLong();

    world.rng("disk").nextLong();

    assertThat(world.rng("wire").nextLong()).isEqualTo(expected);
  }

  @Test
  void shouldContinueAStreamThatIsAskedForAgain() {
    final World world = new World(7);

    assertThat(world.rng("wire")).isSameAs(world.rng("wire"));
  }

  @Test
  void shouldDrawNumbersBelowTheBoundAndReachAllOfThem() {
    final Rng rng = new World(1).rng("bound");
    int seen = 0;
    for (int i = 0; i < 1_000; i++) {
      seen |= 1 << rng.nextInt(5);
    }

    assertThat(seen).isEqualTo(0b11111);
    assertThatThrownBy(() -> rng.nextInt(0)).hasMessageContaining("bound=0");
  }

  @Test
  void shouldRestoreClockAndStreams() {
    final World world = new World(7);
    final Rng rng = world.rng("wire");
    final Snapshot snapshot = world.snapshot();
    final long hash = world.hash();
    final long first = rng.nextLong();
    world.clock().charge(5);
    assertThat(world.hash()).isNotEqualTo(hash);

    world.restore(snapshot);

    assertThat(world.hash()).isEqualTo(hash);
    assertThat(world.clock().now()).isZero();
    assertThat(rng.nextLong()).isEqualTo(first);
  }

  @Test
  void shouldForgetPartsRegisteredAfterTheSnapshotAndBringThemBack() {
    final World world = new World(7);
    final Snapshot before = world.snapshot();
    final long hashBefore = world.hash();
    world.rng("late").nextLong();
    final Snapshot after = world.snapshot();
    final long hashAfter = world.hash();

    world.restore(before);
    assertThat(world.hash()).isEqualTo(hashBefore);
    world.restore(after);

    assertThat(world.hash()).isEqualTo(hashAfter);
  }
}
