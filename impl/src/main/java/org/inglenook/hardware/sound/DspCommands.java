package org.inglenook.hardware.sound;

/**
 * The commands of the card's digital sound processor. A command is a byte, followed by its
 * parameters, each written to {@link SoundRegisters#COMMAND} when that is not busy. Unknown ones
 * are ignored.
 *
 * <pre>
 *  0x40 TIME_CONSTANT  constant            rate = 1,000,000 / (256 - constant)
 *  0x41 OUTPUT_RATE    high, low           frames per second, 5,000 to 44,100
 *  0xB0 OUTPUT_16      mode, low, high     play a block of 16-bit samples
 *  0xC0 OUTPUT_8       mode, low, high     play a block of 8-bit samples
 *         | AUTO 4: block after block until told otherwise    | FIFO 2: no effect here
 *         mode: SIGNED 0x10, STEREO 0x20; low, high: samples in a block, less one
 *  0xD0 HALT_8, 0xD5 HALT_16               pause; what has been read from memory is played out
 *  0xD4 CONTINUE_8, 0xD6 CONTINUE_16       go on after a pause
 *  0xD9 END_AUTO_16, 0xDA END_AUTO_8       stop at the end of this block
 *  0xE1 VERSION                            answers major, minor
 *  0xF2 INTERRUPT_8, 0xF3 INTERRUPT_16     raise the interrupt, to test it
 * </pre>
 */
public final class DspCommands {
  /** Sets the rate as the first cards had it. */
  public static final int TIME_CONSTANT = 0x40;

  /** Sets the rate in frames per second. */
  public static final int OUTPUT_RATE = 0x41;

  /** Plays 16-bit samples. */
  public static final int OUTPUT_16 = 0xB0;

  /** Plays 8-bit samples. */
  public static final int OUTPUT_8 = 0xC0;

  /** Flag of the two commands before: block after block. */
  public static final int AUTO = 1 << 2;

  /** Flag of these commands: use the FIFO, which is always used here. */
  public static final int FIFO = 1 << 1;

  /** Mode: samples are signed. */
  public static final int SIGNED = 1 << 4;

  /** Mode: two samples to a frame, left first. */
  public static final int STEREO = 1 << 5;

  /** Pauses 8-bit output. */
  public static final int HALT_8 = 0xD0;

  /** Goes on with 8-bit output. */
  public static final int CONTINUE_8 = 0xD4;

  /** Pauses 16-bit output. */
  public static final int HALT_16 = 0xD5;

  /** Goes on with 16-bit output. */
  public static final int CONTINUE_16 = 0xD6;

  /** Makes the present 16-bit block the last. */
  public static final int END_AUTO_16 = 0xD9;

  /** Makes the present 8-bit block the last. */
  public static final int END_AUTO_8 = 0xDA;

  /** Asks for the version. */
  public static final int VERSION = 0xE1;

  /** Raises the 8-bit interrupt. */
  public static final int INTERRUPT_8 = 0xF2;

  /** Raises the 16-bit interrupt. */
  public static final int INTERRUPT_16 = 0xF3;

  private static final int OUTPUT_MASK = 0xF0;

  private DspCommands() {}

  /** Returns whether {@code command} begins to play. */
  static boolean plays(int command) {
    final int family = command & OUTPUT_MASK;
    final boolean input = (command & 0x08) != 0;
    return !input && (family == OUTPUT_16 || family == OUTPUT_8);
  }

  /** Returns how many parameters {@code command} takes. */
  static int parameters(int command) {
    if (plays(command)) {
      return 3;
    }
    return switch (command) {
      case TIME_CONSTANT -> 1;
      case OUTPUT_RATE -> 2;
      default -> 0;
    };
  }
}
