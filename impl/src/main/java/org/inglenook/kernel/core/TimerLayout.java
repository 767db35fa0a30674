package org.inglenook.kernel.core;

/**
 * Layout of a kernel timer, {@code timer_list}. Offsets in bytes.
 *
 * <pre>
 *  0         4         8         12        16        20        24
 *  +---------+---------+---------+---------+---------+---------+
 *  | magic   | next    | prev    | expires | dev     | driver  |
 *  +---------+---------+---------+---------+---------+---------+
 * </pre>
 *
 * <p>{@code expires} is in ticks since boot.
 */
public final class TimerLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the link. */
  public static final int LINK = 4;

  /** Offset of the tick at which the timer fires. */
  public static final int EXPIRES = 12;

  /** Offset of the device passed to the driver. */
  public static final int DEV = 16;

  /** Offset of the handle of the driver's entry points. */
  public static final int DRIVER = 20;

  /** Size in bytes. */
  public static final int SIZE = 24;

  /** Magic number: that of Linux 2.4 debugging timers. */
  public static final int MAGIC_VALUE = 0x4B87AD6E;

  private TimerLayout() {}
}
