package org.inglenook.hardware.sound;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.TestMachines;
import org.inglenook.trace.Trace;

/** A card in a small machine, and a way to talk to it as a driver does. */
public final class CardRig {
  public static final int LINE = 5;

  /** Where the test's sound lies. */
  public static final int BUFFER = 0x20_000;

  private final Machine machine;
  private final Speaker speaker;
  private final SoundCard card;

  public CardRig(boolean iommu) {
    machine = TestMachines.booted(MachineConfig.small().withIommu(iommu), Trace.OFF);
    speaker = new Speaker(machine.world());
    card = new SoundCard(machine, LINE, speaker);
    machine.interrupts().handler((cpu, line) -> machine.interrupts().mask(line));
  }

  public Machine machine() {
    return machine;
  }

  public Speaker speaker() {
    return speaker;
  }

  public SoundCard card() {
    return card;
  }

  /** Resets the card and waits until it is ready. */
  public void reset() {
    card.store(SoundRegisters.RESET, 1);
    pass(5_100);
    card.store(SoundRegisters.RESET, 0);
    pass(170_000);
    card.load(SoundRegisters.READ);
  }

  /** Writes command and parameters, each when the card is ready. */
  public void command(int... bytes) {
    for (int each : bytes) {
      pass(2_000);
      card.store(SoundRegisters.COMMAND, each);
    }
  }

  /** Writes a mixer register. */
  public void mixer(int index, int value) {
    card.store(SoundRegisters.MIXER_INDEX, index);
    card.store(SoundRegisters.MIXER_DATA, value);
  }

  /** Reads a mixer register. */
  public int mixer(int index) {
    card.store(SoundRegisters.MIXER_INDEX, index);
    return card.load(SoundRegisters.MIXER_DATA);
  }

  public void fullVolume() {
    for (int i = SoundRegisters.MASTER_LEFT; i <= SoundRegisters.VOICE_RIGHT; i++) {
      mixer(i, 0xF8);
    }
  }

  /** Points the DMA channel at {@code bytes} bytes at {@link #BUFFER}. */
  public void channel(int bytes, int mode) {
    card.store(SoundRegisters.DMA_MASK, 1);
    card.store(SoundRegisters.DMA_ADDRESS, BUFFER);
    card.store(SoundRegisters.DMA_COUNT, bytes - 1);
    card.store(SoundRegisters.DMA_MODE, mode);
    card.store(SoundRegisters.DMA_MASK, 0);
  }

  /** Fills the buffer with bytes that count up. */
  public void countUp(int bytes) {
    for (int i = 0; i < bytes; i++) {
      machine.memory().store8(BUFFER + i, i);
    }
  }

  /** Lets time pass, and all events with it. */
  public void pass(long cycles) {
    final long end = machine.world().clock().now() + cycles;
    while (machine.world().events().next() <= end) {
      machine.world().events().runNext();
    }
    machine.world().clock().charge(Math.max(0, end - machine.world().clock().now()));
  }
}
