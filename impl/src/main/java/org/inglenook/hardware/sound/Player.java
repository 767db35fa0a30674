package org.inglenook.hardware.sound;

import java.util.Arrays;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.World;

/**
 * The part of the card that plays: it fills a FIFO of {@link #FIFO} bytes through the DMA channel
 * whenever that has run empty, and the speaker gets a sample exactly when it is due.
 *
 * <p>The first frame after a start is due at {@code base}, frame {@code n} after it at {@code base
 * + n * cycles per second / rate}, rounded down, so that nothing adds up. A block's interrupt comes
 * when its last byte has been read, up to one FIFO before it is heard. A card that finds its
 * channel masked falls silent, and goes on when it is unmasked.
 */
final class Player {
  /** Bytes of the FIFO. */
  static final int FIFO = 64;

  private static final int LOWEST_RATE = 5_000;
  private static final int HIGHEST_RATE = 44_100;

  private final World world;
  private final SoundCard card;
  private final DmaChannel channel;
  private final CardMixer mixer;
  private final Speaker speaker;

  private final byte[] fifo = new byte[FIFO];
  private int held;

  private SampleFormat format = new SampleFormat(Byte.SIZE, false, 1);
  private int rate = 11_025;
  private int block;
  private int left;
  private boolean auto;
  private boolean active;
  private boolean starved;
  private long base;
  private long frames;

  Player(World world, SoundCard card, DmaChannel channel, CardMixer mixer, Speaker speaker) {
    this.world = world;
    this.card = card;
    this.channel = channel;
    this.mixer = mixer;
    this.speaker = speaker;
  }

  /** Sets the rate of what is started from now on, frames per second. */
  void rate(int wanted) {
    rate = Math.max(LOWEST_RATE, Math.min(HIGHEST_RATE, wanted));
  }

  /** Begins to play blocks of {@code bytes} bytes: one, or with {@code repeat} many. */
  void start(SampleFormat samples, int bytes, boolean repeat) {
    format = samples;
    block = bytes;
    left = bytes;
    auto = repeat;
    held = 0;
    begin();
  }

  /** Pauses; what is in the FIFO is still heard. */
  void halt() {
    active = false;
    starved = false;
    card.cancel();
  }

  /** Goes on after a pause, unless the block was the last. */
  void resume() {
    if (!active && left > 0) {
      begin();
    }
  }

  /** Makes the present block the last. */
  void endAuto() {
    auto = false;
  }

  /** Returns whether there are blocks to be played, even if it pauses. */
  boolean hasWork() {
    return left > 0;
  }

  /** Stops for good. */
  void reset() {
    halt();
    held = 0;
    left = 0;
    auto = false;
  }

  private void begin() {
    base = Math.max(world.clock().now(), speaker.end());
    frames = 0;
    active = true;
    starved = false;
    speaker.begin(base, rate, format);
    schedule();
  }

  /** Does all that is due; called by the event, and before anybody looks at the card. */
  void catchUp() {
    if (starved && channel.ready()) {
      begin();
    }
    if (!active || due() > world.clock().now()) {
      return;
    }
    while (active && due() <= world.clock().now()) {
      fetch();
    }
    schedule();
  }

  private void schedule() {
    card.cancel();
    if (active) {
      card.schedule(due());
    }
  }

  private long due() {
    return base + frames * Speaker.CYCLES_PER_SECOND / rate;
  }

  private void fetch() {
    final int got = channel.read(fifo, held, Math.min(FIFO - held, left));
    if (got == 0) {
      active = false;
      starved = true;
      return;
    }
    held += got;
    left -= got;
    play();
    if (left == 0) {
      card.raise(format.bits());
      left = auto ? block : 0;
      active = auto;
    }
  }

  private void play() {
    final int whole = held / format.frameBytes();
    final int bytes = whole * format.frameBytes();
    mixer.attenuate(format, fifo, bytes);
    speaker.play(fifo, bytes);
    frames += whole;
    held -= bytes;
    System.arraycopy(fifo, bytes, fifo, 0, held);
  }

  Saved save() {
    return new Saved(
        Arrays.copyOf(fifo, held), format, rate, block, left, auto, active, starved, base, frames);
  }

  void restore(Saved from) {
    held = from.fifo.length;
    System.arraycopy(from.fifo, 0, fifo, 0, held);
    format = from.format;
    rate = from.rate;
    block = from.block;
    left = from.left;
    auto = from.auto;
    active = from.active;
    starved = from.starved;
    base = from.base;
    frames = from.frames;
  }

  void hash(Hasher hasher) {
    hasher.add(held).add(fifo, held);
    hasher.add(format.bits()).add(format.signed()).add(format.channels()).add(rate);
    hasher.add(block).add(left).add(auto).add(active).add(starved).add(base).add(frames);
  }

  /** The state at one moment; of the FIFO, what is in it. */
  static final class Saved {
    private final byte[] fifo;
    private final SampleFormat format;
    private final int rate;
    private final int block;
    private final int left;
    private final boolean auto;
    private final boolean active;
    private final boolean starved;
    private final long base;
    private final long frames;

    private Saved(
        byte[] fifo,
        SampleFormat format,
        int rate,
        int block,
        int left,
        boolean auto,
        boolean active,
        boolean starved,
        long base,
        long frames) {
      this.fifo = fifo;
      this.format = format;
      this.rate = rate;
      this.block = block;
      this.left = left;
      this.auto = auto;
      this.active = active;
      this.starved = starved;
      this.base = base;
      this.frames = frames;
    }
  }
}
