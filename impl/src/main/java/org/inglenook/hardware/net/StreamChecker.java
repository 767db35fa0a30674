package org.inglenook.hardware.net;

import java.util.Arrays;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/** Judges the payloads of a test stream one by one, and keeps count. */
public final class StreamChecker implements Stateful {
  /** Sequence numbers from here on are taken for damage: more than any run sends. */
  public static final int MAX_SEQUENCE = 1 << 24;

  private final long seed;
  private int good;
  private int duplicate;
  private int late;
  private int wrong;
  private int next;

  /** A bit for each sequence number. Replaced, never written, once {@code shared}. */
  private long[] seen = {};

  private boolean shared;

  /** Makes a checker for the stream of {@code seed}. */
  public StreamChecker(long seed) {
    this.seed = seed;
  }

  /** Returns how many sequence numbers have come with the right payload. */
  public int good() {
    return good;
  }

  /** Returns how many right payloads came with a number that had come before. */
  public int duplicate() {
    return duplicate;
  }

  /** Returns how many good ones came after one with a higher number. */
  public int late() {
    return late;
  }

  /** Returns how many payloads were not what the pattern says. */
  public int wrong() {
    return wrong;
  }

  /** Judges one payload. */
  public void check(byte[] payload) {
    if (!StreamPattern.matches(seed, payload)
        || Integer.compareUnsigned(StreamPattern.sequence(payload), MAX_SEQUENCE) >= 0) {
      wrong++;
      return;
    }
    final int sequence = StreamPattern.sequence(payload);
    if (isNew(sequence)) {
      note(sequence);
    } else {
      duplicate++;
    }
  }

  private boolean isNew(int sequence) {
    final int word = sequence >> 6;
    return word >= seen.length || (seen[word] & (1L << sequence)) == 0;
  }

  private void note(int sequence) {
    final int word = sequence >> 6;
    if (shared || word >= seen.length) {
      seen = Arrays.copyOf(seen, word < seen.length ? seen.length : 2 * (word + 1));
      shared = false;
    }
    seen[word] |= 1L << sequence;
    good++;
    if (sequence < next) {
      late++;
    } else {
      next = sequence + 1;
    }
  }

  @Override
  public Object save() {
    shared = true;
    return new Saved(good, duplicate, late, wrong, next, seen);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    good = from.good;
    duplicate = from.duplicate;
    late = from.late;
    wrong = from.wrong;
    next = from.next;
    seen = from.seen;
    shared = true;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(good).add(duplicate).add(late).add(wrong).add(next).add(seen, (next + 63) >> 6);
  }

  /** The state at one moment. */
  private static final class Saved {
    final int good;
    final int duplicate;
    final int late;
    final int wrong;
    final int next;
    final long[] seen;

    Saved(int good, int duplicate, int late, int wrong, int next, long[] seen) {
      this.good = good;
      this.duplicate = duplicate;
      this.late = late;
      this.wrong = wrong;
      this.next = next;
      this.seen = seen;
    }
  }
}
