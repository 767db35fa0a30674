package org.inglenook.kernel.core;

/**
 * Layout of a device on the PCI bus, {@code pci_dev}. Offsets in bytes, all 32-bit words.
 *
 * <pre>
 *  0       4       8       12      16      20      24      28      32
 *  +-------+-------+-------+-------+-------+-------+-------+-------+
 *  | magic | vendor| model | frame | frames| irq   | master| flags |
 *  +-------+-------+-------+-------+-------+-------+-------+-------+
 * </pre>
 */
public final class PciDeviceLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the vendor number. */
  public static final int VENDOR = 4;

  /** Offset of the device number. */
  public static final int MODEL = 8;

  /** Offset of the first frame of registers. */
  public static final int FRAME = 12;

  /** Offset of the number of frames of registers. */
  public static final int FRAMES = 16;

  /** Offset of the interrupt line. */
  public static final int IRQ = 20;

  /** Offset of the number by which the IOMMU knows the device. */
  public static final int MASTER = 24;

  /** Offset of the flags below. */
  public static final int FLAGS = 28;

  /** Size in bytes. */
  public static final int SIZE = 32;

  /** Flag: the device may access memory. */
  public static final int BUS_MASTER = 1;

  /** Magic number. */
  public static final int MAGIC_VALUE = 0x9C1D7E52;

  private PciDeviceLayout() {}
}
