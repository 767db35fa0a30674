package org.inglenook.hardware.sound;

import java.util.OptionalInt;
import org.inglenook.hardware.DeviceSlot;
import org.inglenook.hardware.Dma;
import org.inglenook.hardware.FaultyDevice;
import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.Misbehaviour;
import org.inglenook.hardware.RegisterFile;
import org.inglenook.sim.EventTarget;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;

/**
 * A sound card in the manner of the Sound Blaster 16, as far as {@link SoundRegisters} and {@link
 * DspCommands} list it: output only, with its DMA channel on board. What cannot be reached by DMA
 * is heard as all ones, as the bus gives it; {@link Dma} counts it.
 *
 * <p>Invariant: the interrupt line is asserted exactly while an interrupt is pending in the mixer.
 */
public final class SoundCard implements RegisterFile, EventTarget, Stateful, FaultyDevice {
  /** Event: the FIFO has run empty. */
  private static final int FETCH = 0;

  private static final int OPEN_BUS = -1;
  private static final int BYTE = 0xFF;

  private final World world;
  private final InterruptController interrupts;
  private final DeviceSlot slot;
  private final int owner;
  private final Dma dma;
  private final DmaChannel channel;
  private final CardMixer mixer;
  private final Player player;
  private final Dsp dsp;
  private Misbehaviour misbehaviour;

  /**
   * Plugs a card into a machine.
   *
   * @param line its interrupt line
   * @param speaker what it plays through
   */
  public SoundCard(Machine machine, int line, Speaker speaker) {
    world = machine.world();
    interrupts = machine.interrupts();
    dma = machine.newBusMaster();
    channel = new DmaChannel(dma);
    mixer = new CardMixer();
    player = new Player(world, this, channel, mixer, speaker);
    dsp = new Dsp(world.clock(), this, player);
    owner = world.events().attach(this);
    slot =
        machine
            .devices()
            .attach(
                this,
                SoundRegisters.VENDOR,
                SoundRegisters.DEVICE,
                SoundRegisters.FRAMES,
                line,
                dma);
    world.register(this);
  }

  /** Returns where the kernel finds this card. */
  public DeviceSlot slot() {
    return slot;
  }

  /** Returns this card's access to memory, for its counters. */
  public Dma dma() {
    return dma;
  }

  /**
   * Returns the bus address of the memory that this card was told to play, while blocks are left to
   * be played, even if it pauses; for observers, without an effect on the card.
   */
  public OptionalInt reading() {
    return player.hasWork() ? OptionalInt.of(channel.base()) : OptionalInt.empty();
  }

  @Override
  public int load(int offset) {
    player.catchUp();
    return switch (offset) {
      case SoundRegisters.MIXER_INDEX -> mixer.index();
      case SoundRegisters.MIXER_DATA -> {
        refreshLine();
        yield mixer.data();
      }
      case SoundRegisters.RESET -> BYTE;
      case SoundRegisters.READ -> dsp.read();
      case SoundRegisters.COMMAND -> dsp.busy() ? SoundRegisters.STATUS : 0;
      case SoundRegisters.AVAILABLE -> {
        pending(mixer.pending() & ~SoundRegisters.INTERRUPT_8);
        yield dsp.available() ? SoundRegisters.STATUS : 0;
      }
      case SoundRegisters.ACKNOWLEDGE -> {
        pending(mixer.pending() & ~SoundRegisters.INTERRUPT_16);
        yield BYTE;
      }
      case SoundRegisters.DMA_ADDRESS,
          SoundRegisters.DMA_COUNT,
          SoundRegisters.DMA_MODE,
          SoundRegisters.DMA_MASK ->
          channel.load(offset);
      default -> OPEN_BUS;
    };
  }

  @Override
  public void store(int offset, int value) {
    player.catchUp();
    switch (offset) {
      case SoundRegisters.MIXER_INDEX -> mixer.index(value);
      case SoundRegisters.MIXER_DATA -> mixer.data(value & BYTE);
      case SoundRegisters.RESET -> dsp.reset(value);
      case SoundRegisters.COMMAND -> dsp.write(value);
      case SoundRegisters.DMA_ADDRESS,
          SoundRegisters.DMA_COUNT,
          SoundRegisters.DMA_MODE,
          SoundRegisters.DMA_MASK -> {
        channel.store(offset, value);
        player.catchUp();
      }
      default -> ignore();
    }
  }

  /** A register that is read only, or that this card does not have, keeps no value. */
  private void ignore() {}

  @Override
  public void misbehaves(Misbehaviour how) {
    misbehaviour = how;
    dma.misbehaves(how);
  }

  /** Returns whether the reset that the card has been told to make does not happen. */
  boolean ignoresReset() {
    return misbehaviour != null && misbehaviour.ignoresReset();
  }

  /** A block of samples of {@code bits} bits has been read. */
  void raise(int bits) {
    final int bit = bits == Short.SIZE ? SoundRegisters.INTERRUPT_16 : SoundRegisters.INTERRUPT_8;
    pending(mixer.pending() | bit);
  }

  /** Takes back all interrupts. */
  void quiet() {
    pending(0);
  }

  private void pending(int bits) {
    mixer.pending(bits);
    if (misbehaviour == null) {
      interrupts.level(slot.line(), bits != 0);
    } else {
      refreshLine();
    }
  }

  /** A card that misbehaves may have another level whenever its handler looks for the cause. */
  private void refreshLine() {
    if (misbehaviour != null) {
      interrupts.level(slot.line(), misbehaviour.line(mixer.pending() != 0));
    }
  }

  void schedule(long cycle) {
    world.events().schedule(cycle, owner, FETCH, 0);
  }

  void cancel() {
    world.events().cancel(owner, FETCH);
  }

  @Override
  public void event(int code, int argument) {
    player.catchUp();
  }

  @Override
  public Object save() {
    return new Saved(channel.save(), mixer.save(), player.save(), dsp.save());
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    channel.restore(from.channel);
    mixer.restore(from.mixer);
    player.restore(from.player);
    dsp.restore(from.dsp);
  }

  @Override
  public void hash(Hasher hasher) {
    channel.hash(hasher);
    mixer.hash(hasher);
    player.hash(hasher);
    dsp.hash(hasher);
  }

  private record Saved(
      DmaChannel.Saved channel, CardMixer.Saved mixer, Player.Saved player, Dsp.Saved dsp) {}
}
