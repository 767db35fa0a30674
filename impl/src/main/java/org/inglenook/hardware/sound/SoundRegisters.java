package org.inglenook.hardware.sound;

/**
 * The registers of the {@link SoundCard}. The byte ports of a Sound Blaster 16 are the low bytes of
 * 32-bit registers here, port {@code p} at offset {@code 4 * p}; behind them come the registers of
 * the card's own DMA channel. What is not listed reads all ones and ignores writes.
 *
 * <pre>
 *  offset  port                 read                          write
 *  0x10    4     MIXER_INDEX    number of a mixer register    the same
 *  0x14    5     MIXER_DATA     that mixer register           the same
 *  0x18    6     RESET          0xFF                          1, and 3 us later 0: reset
 *  0x28    A     READ           next byte from the DSP        -
 *  0x30    C     COMMAND        bit 7: busy                   command or parameter
 *  0x38    E     AVAILABLE      bit 7: READ has a byte;       -
 *                               takes back the 8-bit interrupt
 *  0x3C    F     ACKNOWLEDGE    takes back the 16-bit interrupt
 *
 *  0x80          DMA_ADDRESS    where the channel is          where it begins
 *  0x84          DMA_COUNT      bytes to go, less one         bytes in all, less one
 *  0x88          DMA_MODE       mode, see below               the same
 *  0x8C          DMA_MASK       1: no transfers               the same
 *
 *  DMA_MODE   7 6   5 4          3 2          1 0
 *             +---+------------+------------+-----+
 *             | - | - auto-init| direction  |  -  |      direction 2: memory to card
 *             +---+------------+------------+-----+
 * </pre>
 *
 * <p>Mixer registers, 8 bits each; a volume has its 5 bits at the top, 2 dB a step, all ones for
 * full volume:
 *
 * <pre>
 *  0x00 RESET   0x30 MASTER_LEFT  0x31 MASTER_RIGHT  0x32 VOICE_LEFT  0x33 VOICE_RIGHT
 *  0x82 INTERRUPT_STATUS   bit 0: 8-bit interrupt, bit 1: 16-bit interrupt; read only
 * </pre>
 *
 * <p>Source: Creative's Sound Blaster Series Hardware Programming Guide as public summaries give
 * it, QEMU's model of the card, Intel's 8237A data sheet for the channel. Departures: the channel
 * is on the card, knows 32-bit addresses and counts bytes, so that there is neither page register
 * nor flip-flop; one channel serves both widths; interrupt and channel are wired, not chosen by
 * mixer registers; the interrupt is a level that stays until it is acknowledged. The registers of
 * the older cards that lie in the same places are left out.
 */
public final class SoundRegisters {
  /** PCI vendor number of Creative. */
  public static final int VENDOR = 0x1102;

  /** Device number; ours, because an ISA card has none. */
  public static final int DEVICE = 0x0016;

  /** Pages of registers. */
  public static final int FRAMES = 1;

  /** Number of the mixer register that {@link #MIXER_DATA} means. */
  public static final int MIXER_INDEX = 0x10;

  /** Content of a mixer register. */
  public static final int MIXER_DATA = 0x14;

  /** Reset of the DSP. */
  public static final int RESET = 0x18;

  /** What the DSP has to say, byte by byte. */
  public static final int READ = 0x28;

  /** Commands and their parameters; read: whether the DSP takes one now. */
  public static final int COMMAND = 0x30;

  /** Whether {@link #READ} has a byte; reading takes back the 8-bit interrupt. */
  public static final int AVAILABLE = 0x38;

  /** Reading takes back the 16-bit interrupt. */
  public static final int ACKNOWLEDGE = 0x3C;

  /** Address from which the channel reads next. */
  public static final int DMA_ADDRESS = 0x80;

  /** Bytes that the channel still reads, less one; 16 bits. */
  public static final int DMA_COUNT = 0x84;

  /** Mode of the channel. */
  public static final int DMA_MODE = 0x88;

  /** Mask of the channel; set at power-on. */
  public static final int DMA_MASK = 0x8C;

  /** COMMAND: the DSP is busy. AVAILABLE: there is a byte. */
  public static final int STATUS = 1 << 7;

  /** DMA_MODE: begin again when the count has run out. */
  public static final int MODE_AUTO = 1 << 4;

  /** DMA_MODE: from memory to the card. */
  public static final int MODE_OUTPUT = 2 << 2;

  /** DMA_MODE: the bits that give the direction. */
  public static final int MODE_DIRECTION = 3 << 2;

  /** Mixer: writing anything sets every register to what it is at power-on. */
  public static final int MIXER_RESET = 0x00;

  /** Mixer: volume of everything, left. */
  public static final int MASTER_LEFT = 0x30;

  /** Mixer: volume of everything, right. */
  public static final int MASTER_RIGHT = 0x31;

  /** Mixer: volume of what the DSP plays, left. */
  public static final int VOICE_LEFT = 0x32;

  /** Mixer: volume of what the DSP plays, right. */
  public static final int VOICE_RIGHT = 0x33;

  /** Mixer: which interrupts are pending. */
  public static final int INTERRUPT_STATUS = 0x82;

  /** INTERRUPT_STATUS: a block of 8-bit samples has been read. */
  public static final int INTERRUPT_8 = 1;

  /** INTERRUPT_STATUS: a block of 16-bit samples has been read. */
  public static final int INTERRUPT_16 = 1 << 1;

  /** What the DSP answers to a reset. */
  public static final int READY = 0xAA;

  /** DSP version of a Sound Blaster 16, major number. */
  public static final int VERSION_MAJOR = 4;

  /** DSP version, minor number. */
  public static final int VERSION_MINOR = 5;

  private SoundRegisters() {}
}
