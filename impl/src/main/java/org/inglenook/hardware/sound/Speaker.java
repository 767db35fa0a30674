package org.inglenook.hardware.sound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;

/**
 * Records what was played and when: every passage with its exact cycles, the pauses between them,
 * the bytes up to a limit, and a check sum over all of them.
 */
public final class Speaker implements Stateful {
  /** Cycles of a second, as in {@link org.inglenook.hardware.CostModel}: 1.7 GHz. */
  public static final long CYCLES_PER_SECOND = 1_700_000_000L;

  /** Bytes of sound kept at most: 8 MiB, 47 seconds of a compact disc. */
  public static final int MAX_BYTES = 1 << 23;

  /** Passages kept at most; further ones are counted, and their sound is recorded. */
  public static final int MAX_PASSAGES = 1_024;

  private record Chain(Chain before, Passage passage) {}

  private final Tape tape = new Tape();
  private Chain passages;
  private Passage current;
  private boolean begun;
  private int count;
  private long frames;
  private int gaps;
  private long silence;

  /** Sets up a speaker in {@code world}. */
  public Speaker(World world) {
    world.register(this);
  }

  /** The card begins at {@code cycle}, which is not before {@link #end}. */
  void begin(long cycle, int rate, SampleFormat format) {
    close();
    current = new Passage(cycle, rate, format, tape.length(), 0);
    begun = true;
  }

  /** The card plays whole frames of the format it began with. */
  void play(byte[] sound, int bytes) {
    final int more = bytes / current.format().frameBytes();
    if (more > 0 && begun) {
      notePause();
      begun = false;
    }
    tape.append(sound, bytes);
    current = current.longerBy(more);
    frames += more;
  }

  /** A pause that is shorter than a frame cannot be heard. */
  private void notePause() {
    count++;
    if (passages != null) {
      final long pause = current.cycle() - passages.passage().end();
      if (pause >= CYCLES_PER_SECOND / current.rate()) {
        gaps++;
        silence += pause;
      }
    }
  }

  private void close() {
    if (current == null || current.frames() == 0) {
      return;
    }
    final boolean full = count > MAX_PASSAGES;
    passages = new Chain(full ? passages.before() : passages, current);
    current = null;
  }

  /** Returns the cycle until which sound has been handed over; 0 before the first. */
  public long end() {
    if (current != null && current.frames() > 0) {
      return current.end();
    }
    return passages == null ? 0 : passages.passage().end();
  }

  /** Returns how many frames were played. */
  public long frames() {
    return frames;
  }

  /** Returns how many pauses of at least a frame there were between passages. */
  public int gaps() {
    return gaps;
  }

  /** Returns the cycles of these pauses together. */
  public long silence() {
    return silence;
  }

  /** Returns how often sound began. */
  public int passageCount() {
    return count;
  }

  /** Returns the passages, oldest first; of more than {@link #MAX_PASSAGES}, also the last. */
  public List<Passage> passages() {
    final Deque<Passage> all = new ArrayDeque<>();
    if (current != null && current.frames() > 0) {
      all.addFirst(current);
    }
    for (Chain at = passages; at != null; at = at.before()) {
      all.addFirst(at.passage());
    }
    return List.copyOf(all);
  }

  /** Returns the bytes played, up to {@link #MAX_BYTES}. */
  public byte[] sound() {
    return tape.content();
  }

  /** Returns how many bytes were played, kept or not. */
  public long bytes() {
    return tape.length();
  }

  /** Returns the CRC-32 of all bytes played. */
  public int crc() {
    return tape.crc();
  }

  @Override
  public Object save() {
    return new Saved(tape.save(), passages, current, begun, count, frames, gaps, silence);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    tape.restore(from.tape);
    passages = from.passages;
    current = from.current;
    begun = from.begun;
    count = from.count;
    frames = from.frames;
    gaps = from.gaps;
    silence = from.silence;
  }

  @Override
  public void hash(Hasher hasher) {
    tape.hash(hasher);
    hasher.add(end()).add(begun).add(count).add(frames).add(gaps).add(silence);
    hasher.add(begun ? current.cycle() : 0).add(current == null ? 0 : current.rate());
  }

  private record Saved(
      Tape.Saved tape,
      Chain passages,
      Passage current,
      boolean begun,
      int count,
      long frames,
      int gaps,
      long silence) {}
}
