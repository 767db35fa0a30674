package org.inglenook.hardware.sound;

import java.util.Arrays;
import org.inglenook.sim.Hasher;

/** The card's mixer: volumes, and the register that tells which interrupts are pending. */
final class CardMixer {
  private static final int REGISTERS = 256;

  /** Volume at power-on: 24 of 31, 14 dB below full. */
  private static final int DEFAULT_VOLUME = 24 << 3;

  private static final int VOLUME_SHIFT = 3;
  private static final int FULL_VOLUME = 31;

  /** One step down, 2 dB, as a fraction of 32,768. */
  private static final int STEP = 26_029;

  private static final int UNIT_SHIFT = 15;

  private byte[] registers = new byte[REGISTERS];
  private int index;
  private int pending;

  CardMixer() {
    reset();
  }

  int index() {
    return index;
  }

  void index(int number) {
    index = number & 0xFF;
  }

  int data() {
    return index == SoundRegisters.INTERRUPT_STATUS ? pending : registers[index] & 0xFF;
  }

  void data(int value) {
    if (index == SoundRegisters.MIXER_RESET) {
      reset();
    } else if (index != SoundRegisters.INTERRUPT_STATUS) {
      registers = registers.clone(); // Snapshots share it.
      registers[index] = (byte) value;
    }
  }

  private void reset() {
    registers = new byte[REGISTERS];
    for (int i = SoundRegisters.MASTER_LEFT; i <= SoundRegisters.VOICE_RIGHT; i++) {
      registers[i] = (byte) DEFAULT_VOLUME;
    }
  }

  /** Returns the pending interrupts. */
  int pending() {
    return pending;
  }

  void pending(int bits) {
    pending = bits;
  }

  /** Makes the samples of the first {@code bytes} bytes as loud as the volumes say. */
  void attenuate(SampleFormat format, byte[] sound, int bytes) {
    final int left = gain(SoundRegisters.MASTER_LEFT, SoundRegisters.VOICE_LEFT);
    final int right = gain(SoundRegisters.MASTER_RIGHT, SoundRegisters.VOICE_RIGHT);
    if (left == 1 << UNIT_SHIFT && right == left) {
      return;
    }
    final int step = format.bits() / Byte.SIZE;
    for (int at = 0; at + step <= bytes; at += step) {
      final boolean isRight = format.channels() == 2 && at / step % 2 == 1;
      final int gain = isRight ? right : left;
      format.put(sound, at, (format.sample(sound, at) * gain) >> UNIT_SHIFT);
    }
  }

  private int gain(int master, int voice) {
    final int steps = below(master) + below(voice);
    int gain = 1 << UNIT_SHIFT;
    for (int i = 0; i < steps; i++) {
      gain = (gain * STEP) >> UNIT_SHIFT;
    }
    return gain;
  }

  private int below(int register) {
    return FULL_VOLUME - ((registers[register] & 0xFF) >> VOLUME_SHIFT);
  }

  Saved save() {
    return new Saved(registers, index, pending);
  }

  void restore(Saved from) {
    registers = from.registers;
    index = from.index;
    pending = from.pending;
  }

  void hash(Hasher hasher) {
    hasher.add(Arrays.hashCode(registers)).add(index).add(pending);
  }

  /** The state at one moment; the registers are never written again. */
  static final class Saved {
    private final byte[] registers;
    private final int index;
    private final int pending;

    private Saved(byte[] registers, int index, int pending) {
      this.registers = registers;
      this.index = index;
      this.pending = pending;
    }
  }
}
