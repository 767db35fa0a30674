package org.inglenook.hardware.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

class PeerTest {
  private final World world = new World(42);
  private final Wire wire = new Wire(world, WireConfig.gigabit());
  private final PeerConfig config = PeerConfig.standard();
  private final Peer peer = new Peer(world, config, wire, 1);
  private final List<byte[]> got = new ArrayList<>();

  PeerTest() {
    wire.plug(0, got::add);
  }

  @Test
  void shouldSendTheStreamItWasAskedForWithSoundChecksums() {
    peer.send(3, 101, 50_000);
    run();

    assertThat(got).hasSize(3).allMatch(Frames::isSoundUdp);
    for (int i = 0; i < 3; i++) {
      assertThat(Frames.payload(got.get(i))).isEqualTo(StreamPattern.payload(42, i, 101));
    }
    assertThat(peer.counters().sent()).isEqualTo(3);
    assertThat(peer.remaining()).isZero();
  }

  @Test
  void shouldKeepToItsInterval() {
    peer.send(2, 100, 50_000);
    world.events().runNext();
    assertThat(world.clock().now()).isEqualTo(50_000);
    assertThat(peer.remaining()).isEqualTo(1);
    run();

    assertThat(world.clock().now())
        .isEqualTo(100_000 + WireConfig.gigabit().occupation(142) + WireConfig.gigabit().latency());
  }

  @Test
  void shouldCountGoodDuplicateLateAndWrongPayloads() {
    deliver(payload(1));
    deliver(payload(0));
    deliver(payload(1));
    final byte[] wrong = payload(2);
    wrong[20] ^= 1;
    deliver(wrong);

    final PeerCounters counters = peer.counters();
    assertThat(counters.good()).isEqualTo(2);
    assertThat(counters.late()).isEqualTo(1);
    assertThat(counters.duplicate()).isEqualTo(1);
    assertThat(counters.wrong()).isEqualTo(1);
    assertThat(counters.damaged()).isZero();
  }

  @Test
  void shouldCountDamagedAndForeignFrames() {
    final byte[] damaged = Frames.udp(config.partner(), config.self(), 0, payload(0));
    damaged[FrameLayout.PAYLOAD + 9] ^= 1;
    wire.send(0, damaged);
    wire.send(0, Frames.udp(config.partner(), config.partner(), 0, payload(0)));
    run();

    assertThat(peer.counters().damaged()).isEqualTo(1);
    assertThat(peer.counters().foreign()).isEqualTo(1);
    assertThat(peer.counters().good()).isZero();
  }

  @Test
  void shouldForgetWhatCameAfterTheSnapshotItIsRestoredTo() {
    deliver(payload(0));
    final Snapshot snapshot = world.snapshot();
    deliver(payload(1));

    world.restore(snapshot);
    assertThat(peer.counters().good()).isEqualTo(1);
    deliver(payload(1));

    assertThat(peer.counters().good()).isEqualTo(2);
    assertThat(peer.counters().duplicate()).isZero();
    world.restore(snapshot);
    deliver(payload(1));
    assertThat(peer.counters().duplicate()).isZero();
  }

  @Test
  void shouldNotTakeAnAbsurdSequenceNumberForGood() {
    deliver(StreamPattern.payload(42, StreamChecker.MAX_SEQUENCE, 40));
    deliver(StreamPattern.payload(42, -1, 40));

    assertThat(peer.counters().wrong()).isEqualTo(2);
  }

  @Test
  void shouldSendOneFrameAfterAnotherWhenTheWireIsSlower() {
    peer.send(4, 1_000, 1);
    run();

    final int occupation = WireConfig.gigabit().occupation(FrameLayout.PAYLOAD + 1_000);
    assertThat(world.clock().now()).isEqualTo(1 + 4L * occupation + WireConfig.gigabit().latency());
    assertThat(wire.flying(1)).isZero();
  }

  @Test
  void shouldRefuseAStreamThatFitsInNoFrame() {
    assertThatThrownBy(() -> peer.send(1, 1_473, 1))
        .hasMessage("no such stream: payload=1473, cycles=1");
    assertThatThrownBy(() -> peer.send(1, 3, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] payload(int sequence) {
    return StreamPattern.payload(42, sequence, 60);
  }

  private void deliver(byte[] payload) {
    wire.send(0, Frames.udp(config.partner(), config.self(), 0, payload));
    run();
  }

  private void run() {
    while (world.events().runNext()) {
      world.events().runDue();
    }
  }
}
