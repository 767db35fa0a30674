package org.inglenook.driver;

/**
 * Layout of an audio device, {@code audio_operations}, in simulated memory. Offsets in bytes.
 *
 * <pre>
 *  0       4       8       12      16      20       24       28        32
 *  +-------+-------+-------+-------+-------+--------+--------+---------+
 *  | magic | next  | prev  | index | pdev  | driver | flags  | formats |
 *  +-------+-------+-------+-------+-------+--------+--------+---------+
 *  32       36         40      44       48
 *  +--------+----------+-------+--------+
 *  | format | channels | rate  | dmabuf |
 *  +--------+----------+-------+--------+
 * </pre>
 *
 * <p>{@code driver} is the handle under which the kernel finds the entry points; {@code next} and
 * {@code prev} link registered devices; {@code dmabuf} is the kernel's record of the DMA buffer, 0
 * while there is none.
 */
public final class SoundDeviceLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the next registered device. */
  public static final int NEXT = 4;

  /** Offset of the previous registered device. */
  public static final int PREV = 8;

  /** Offset of the number by which programs open the device, from 0; -1 before registration. */
  public static final int INDEX = 12;

  /** Offset of the PCI device. */
  public static final int PDEV = 16;

  /** Offset of the handle of the driver's entry points. */
  public static final int DRIVER = 20;

  /** Offset of the flags below. */
  public static final int FLAGS = 24;

  /** Offset of the set of formats that the driver can play. */
  public static final int FORMATS = 28;

  /** Offset of the format of the open stream. */
  public static final int FORMAT = 32;

  /** Offset of the number of channels of the open stream. */
  public static final int CHANNELS = 36;

  /** Offset of the rate of the open stream, frames per second. */
  public static final int RATE = 40;

  /** Offset of the record of the DMA buffer. */
  public static final int DMABUF = 44;

  /** Size of the structure, bytes. */
  public static final int SIZE = 48;

  /** Flag: a program has opened the device. */
  public static final int OPEN = 1;

  /** Format: unsigned bytes ({@code AFMT_U8}). */
  public static final int U8 = 0x08;

  /** Format: signed 16-bit words, little endian ({@code AFMT_S16_LE}). */
  public static final int S16 = 0x10;

  private SoundDeviceLayout() {}
}
