package org.inglenook.hardware.net;

import java.util.ArrayDeque;
import java.util.List;
import org.inglenook.sim.EventTarget;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;

/**
 * A full-duplex wire between two ends, 0 and 1. It loses nothing, keeps the order, and sends one
 * frame after another in each direction.
 */
public final class Wire implements EventTarget, Stateful {
  private final World world;
  private final WireConfig config;
  private final int owner;
  private final WireEnd[] ends = new WireEnd[2];
  private final List<ArrayDeque<byte[]>> flying = List.of(new ArrayDeque<>(), new ArrayDeque<>());
  private final long[] freeAt = new long[2];

  /** Lays a wire. Both ends must be plugged in before the first frame is sent. */
  public Wire(World world, WireConfig config) {
    this.world = world;
    this.config = config;
    owner = world.events().attach(this);
    world.register(this);
  }

  /** Plugs {@code end} in at {@code side}. */
  public void plug(int side, WireEnd end) {
    ends[side] = end;
  }

  /**
   * Sends a frame from {@code side} to the other side, as soon as the wire is free.
   *
   * @return the cycle at which the wire is free again for this side
   */
  public long send(int side, byte[] frame) {
    final long start = Math.max(world.clock().now(), freeAt[side]);
    freeAt[side] = start + config.occupation(frame.length);
    flying.get(side).add(frame);
    world.events().schedule(freeAt[side] + config.latency(), owner, side, 0);
    return freeAt[side];
  }

  /** Returns how many frames {@code side} has sent that have not arrived. */
  public int flying(int side) {
    return flying.get(side).size();
  }

  @Override
  public void event(int code, int argument) {
    ends[1 - code].receive(flying.get(code).remove());
  }

  @Override
  public Object save() {
    return new Saved(List.copyOf(flying.get(0)), List.copyOf(flying.get(1)), freeAt[0], freeAt[1]);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    refill(0, from.first, from.firstFreeAt);
    refill(1, from.second, from.secondFreeAt);
  }

  private void refill(int side, List<byte[]> frames, long free) {
    flying.get(side).clear();
    flying.get(side).addAll(frames);
    freeAt[side] = free;
  }

  @Override
  public void hash(Hasher hasher) {
    for (int side = 0; side < 2; side++) {
      hasher.add(freeAt[side]).add(flying.get(side).size());
      for (byte[] frame : flying.get(side)) {
        hasher.add(frame.length).add(frame, frame.length);
      }
    }
  }

  private record Saved(
      List<byte[]> first, List<byte[]> second, long firstFreeAt, long secondFreeAt) {}
}
