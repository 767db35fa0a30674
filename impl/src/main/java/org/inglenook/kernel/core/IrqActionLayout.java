package org.inglenook.kernel.core;

/**
 * Layout of an installed interrupt handler, {@code irqaction}. Offsets in bytes.
 *
 * <pre>
 *  0         4         8         12        16        20
 *  +---------+---------+---------+---------+---------+
 *  | magic   | irq     | dev     | driver  | next    |
 *  +---------+---------+---------+---------+---------+
 * </pre>
 */
public final class IrqActionLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the interrupt line. */
  public static final int IRQ = 4;

  /** Offset of the device passed to the handler. */
  public static final int DEV = 8;

  /** Offset of the handle of the driver's entry points. */
  public static final int DRIVER = 12;

  /** Offset of the next action on the same line, 0 in the last. */
  public static final int NEXT = 16;

  /** Size in bytes. */
  public static final int SIZE = 20;

  /** Magic number. */
  public static final int MAGIC_VALUE = 0x1290AC71;

  private IrqActionLayout() {}
}
