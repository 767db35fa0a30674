package org.inglenook.hardware.net;

import org.inglenook.sim.EventTarget;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;

/**
 * The host at the other end of the wire. It sends a stream of UDP datagrams at a fixed interval,
 * and checks every datagram that it gets against {@link StreamPattern}; it may echo. It repeats
 * nothing and acknowledges nothing, so what is lost stays lost and shows in the counters. It knows
 * its partner's Ethernet address and asks no ARP.
 */
public final class Peer implements EventTarget, WireEnd, Stateful {
  private static final int NEXT = 0;

  private final World world;
  private final PeerConfig config;
  private final Wire wire;
  private final int side;
  private final int owner;
  private final StreamSender sender = new StreamSender();
  private final StreamChecker checker;
  private int echoed;
  private int damaged;
  private int foreign;

  /** Plugs a peer into {@code side} of a wire. */
  public Peer(World world, PeerConfig config, Wire wire, int side) {
    this.world = world;
    this.config = config;
    this.wire = wire;
    this.side = side;
    checker = new StreamChecker(world.seed());
    owner = world.events().attach(this);
    wire.plug(side, this);
    world.register(this);
  }

  /** Returns who the peer is. */
  public PeerConfig config() {
    return config;
  }

  /**
   * Begins to send {@code count} datagrams, the first one interval from now, in place of whatever
   * is left of an earlier stream; sequence numbers go on.
   *
   * @param payload bytes in each, from {@link StreamPattern#MIN_LENGTH} to what a frame holds
   * @param interval cycles between two of them; the wire may be slower
   */
  public void send(int count, int payload, int interval) {
    sender.start(count, payload, interval);
    world.events().cancel(owner, NEXT);
    scheduleNext();
  }

  /** Returns how many datagrams of the stream are still to be sent. */
  public int remaining() {
    return sender.remaining();
  }

  /** Returns what has happened so far. */
  public PeerCounters counters() {
    return new PeerCounters(
        sender.sequence(),
        echoed,
        checker.good(),
        checker.duplicate(),
        checker.late(),
        checker.wrong(),
        damaged,
        foreign);
  }

  @Override
  public void event(int code, int argument) {
    final int identification = sender.sequence();
    sendTo(config.partner(), identification, sender.take(world.seed()));
    scheduleNext();
  }

  private void scheduleNext() {
    if (sender.remaining() > 0) {
      world.events().scheduleIn(sender.interval(), owner, NEXT, 0);
    }
  }

  private void sendTo(Endpoint to, int identification, byte[] payload) {
    wire.send(side, Frames.udp(config.self(), to, identification, payload));
  }

  @Override
  public void receive(byte[] frame) {
    if (Frames.getMac(frame, FrameLayout.DESTINATION) != config.self().mac()) {
      foreign++;
    } else if (Frames.isSoundUdp(frame) && Frames.destination(frame).equals(config.self())) {
      accept(frame);
    } else {
      damaged++;
    }
  }

  private void accept(byte[] frame) {
    final byte[] payload = Frames.payload(frame);
    checker.check(payload);
    if (config.echoes()) {
      echoed++;
      sendTo(Frames.source(frame), Frames.get16(frame, FrameLayout.IP_IDENTIFICATION), payload);
    }
  }

  @Override
  public Object save() {
    return new Saved(sender.save(), checker.save(), echoed, damaged, foreign);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    sender.restore(from.sender);
    checker.restore(from.checker);
    echoed = from.echoed;
    damaged = from.damaged;
    foreign = from.foreign;
  }

  @Override
  public void hash(Hasher hasher) {
    sender.hash(hasher);
    checker.hash(hasher);
    hasher.add(echoed).add(damaged).add(foreign);
  }

  private record Saved(
      StreamSender.Saved sender, Object checker, int echoed, int damaged, int foreign) {}
}
