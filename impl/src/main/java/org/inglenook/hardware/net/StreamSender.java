package org.inglenook.hardware.net;

import org.inglenook.sim.Hasher;

/** The stream that a peer sends: what is left of it, and how it goes on. */
final class StreamSender {
  private int remaining;
  private int length;
  private int interval;
  private int sequence;

  void start(int count, int payload, int cycles) {
    if (payload < StreamPattern.MIN_LENGTH
        || payload > FrameLayout.MAX_FRAME - FrameLayout.PAYLOAD
        || cycles < 1) {
      throw new IllegalArgumentException(
          "no such stream: payload=" + payload + ", cycles=" + cycles);
    }
    remaining = count;
    length = payload;
    interval = cycles;
  }

  int remaining() {
    return remaining;
  }

  int interval() {
    return interval;
  }

  /** Returns the number of the next datagram, which is also how many have been taken. */
  int sequence() {
    return sequence;
  }

  /** Returns the payload of the next datagram and goes on to the one after it. */
  byte[] take(long seed) {
    remaining--;
    return StreamPattern.payload(seed, sequence++, length);
  }

  Saved save() {
    return new Saved(remaining, length, interval, sequence);
  }

  void restore(Saved saved) {
    remaining = saved.remaining;
    length = saved.length;
    interval = saved.interval;
    sequence = saved.sequence;
  }

  void hash(Hasher hasher) {
    hasher.add(remaining).add(length).add(interval).add(sequence);
  }

  /** The state at one moment. */
  record Saved(int remaining, int length, int interval, int sequence) {}
}
