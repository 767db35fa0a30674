package org.inglenook.hardware.sound;

import org.inglenook.sim.Clock;
import org.inglenook.sim.Hasher;

/**
 * The digital sound processor as its ports show it: a command and its parameters come in byte by
 * byte, answers go out byte by byte, and after each byte it is busy for a while, during which what
 * is written is lost.
 */
final class Dsp {
  /** Cycles for which a byte keeps the processor busy: 1 us (assumed). */
  private static final int BUSY_CYCLES = 1_700;

  /** Cycles for which the reset line must be held: 3 us. */
  private static final int RESET_HOLD_CYCLES = 5_100;

  /** Cycles a reset takes: 100 us. */
  private static final int RESET_CYCLES = 170_000;

  private static final int IDLE = -1;
  private static final long NOT_HELD = -1;
  private static final int MICROSECONDS = 1_000_000;
  private static final int BYTE = 0xFF;

  private final Clock clock;
  private final SoundCard card;
  private final Player player;

  private int command = IDLE;
  private int taken;
  private int parameters;
  private int answers;
  private int answer;
  private long busyUntil;
  private long resetHeld = NOT_HELD;

  Dsp(Clock clock, SoundCard card, Player player) {
    this.clock = clock;
    this.card = card;
    this.player = player;
  }

  boolean busy() {
    return clock.now() < busyUntil;
  }

  /** Returns whether there is an answer to read. */
  boolean available() {
    return answers > 0 && !busy();
  }

  /** Returns the next byte of the answer, or the last one again. */
  int read() {
    if (!available()) {
      return answer & BYTE;
    }
    answers--;
    final int next = (answer >>> (answers * Byte.SIZE)) & BYTE;
    return next;
  }

  /** The reset line: held long enough and released, it resets the processor. */
  void reset(int value) {
    if ((value & 1) != 0) {
      resetHeld = resetHeld == NOT_HELD ? clock.now() : resetHeld;
    } else if (resetHeld != NOT_HELD) {
      final boolean longEnough = clock.now() - resetHeld >= RESET_HOLD_CYCLES;
      resetHeld = NOT_HELD;
      if (longEnough && !card.ignoresReset()) {
        reset();
      }
    }
  }

  private void reset() {
    player.reset();
    card.quiet();
    command = IDLE;
    taken = 0;
    parameters = 0;
    say(SoundRegisters.READY, 1);
    busyUntil = clock.now() + RESET_CYCLES;
  }

  /** A command or a parameter. */
  void write(int value) {
    if (busy() || resetHeld != NOT_HELD) {
      return;
    }
    busyUntil = clock.now() + BUSY_CYCLES;
    if (command == IDLE) {
      command = value & BYTE;
      taken = 0;
      parameters = 0;
    } else {
      parameters = (parameters << Byte.SIZE) | (value & BYTE);
      taken++;
    }
    if (taken == DspCommands.parameters(command)) {
      final int whole = command;
      command = IDLE;
      execute(whole);
    }
  }

  private void execute(int whole) {
    if (DspCommands.plays(whole)) {
      play(whole);
      return;
    }
    switch (whole) {
      case DspCommands.TIME_CONSTANT -> player.rate(MICROSECONDS / (BYTE + 1 - parameters));
      case DspCommands.OUTPUT_RATE -> player.rate(parameters);
      case DspCommands.HALT_8, DspCommands.HALT_16 -> player.halt();
      case DspCommands.CONTINUE_8, DspCommands.CONTINUE_16 -> player.resume();
      case DspCommands.END_AUTO_8, DspCommands.END_AUTO_16 -> player.endAuto();
      case DspCommands.VERSION ->
          say((SoundRegisters.VERSION_MAJOR << Byte.SIZE) | SoundRegisters.VERSION_MINOR, 2);
      case DspCommands.INTERRUPT_8 -> card.raise(Byte.SIZE);
      case DspCommands.INTERRUPT_16 -> card.raise(Short.SIZE);
      default -> ignore();
    }
  }

  /** A command that this processor does not know does nothing. */
  private void ignore() {}

  private void play(int whole) {
    final int mode = parameters >>> (2 * Byte.SIZE);
    final int low = (parameters >>> Byte.SIZE) & BYTE;
    final int samples = ((parameters & BYTE) << Byte.SIZE | low) + 1;
    final int bits = (whole & 0xF0) == DspCommands.OUTPUT_16 ? Short.SIZE : Byte.SIZE;
    final SampleFormat format =
        new SampleFormat(
            bits, (mode & DspCommands.SIGNED) != 0, (mode & DspCommands.STEREO) != 0 ? 2 : 1);
    player.start(format, samples * (bits / Byte.SIZE), (whole & DspCommands.AUTO) != 0);
  }

  private void say(int bytes, int count) {
    answer = bytes;
    answers = count;
  }

  Saved save() {
    return new Saved(command, taken, parameters, answers, answer, busyUntil, resetHeld);
  }

  void restore(Saved from) {
    command = from.command;
    taken = from.taken;
    parameters = from.parameters;
    answers = from.answers;
    answer = from.answer;
    busyUntil = from.busyUntil;
    resetHeld = from.resetHeld;
  }

  void hash(Hasher hasher) {
    hasher.add(command).add(taken).add(parameters).add(answers).add(answer);
    hasher.add(busyUntil).add(resetHeld);
  }

  /** The state at one moment. */
  record Saved(
      int command,
      int taken,
      int parameters,
      int answers,
      int answer,
      long busyUntil,
      long resetHeld) {}
}
