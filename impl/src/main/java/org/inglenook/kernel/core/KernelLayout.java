package org.inglenook.kernel.core;

/**
 * Layout of the kernel's static data page. Offsets in bytes.
 *
 * <pre>
 *  0       magic
 *  4       jiffies, ticks since boot
 *  8       head of the list of network interfaces
 *  16      number of interfaces ever registered
 *  20      head of the backlog of received packets
 *  28      length of the backlog
 *  32      head of the list of timers
 *  40      head of the list of sockets
 *  48      head of the list of modules
 *  56      pending soft interrupts
 *  64      16 words: first action of each interrupt line
 *  128     counters of the network stack, see {@code NetCountersLayout}
 *  160     address of the sound core's data, 0 before the first sound driver is loaded
 * </pre>
 */
public final class KernelLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the tick counter. */
  public static final int JIFFIES = 4;

  /** Offset of the head of the list of network interfaces. */
  public static final int NET_DEVICES = 8;

  /** Offset of the number of interfaces ever registered. */
  public static final int NET_DEVICE_COUNT = 16;

  /** Offset of the head of the backlog. */
  public static final int BACKLOG = 20;

  /** Offset of the length of the backlog. */
  public static final int BACKLOG_LENGTH = 28;

  /** Offset of the head of the list of timers. */
  public static final int TIMERS = 32;

  /** Offset of the head of the list of sockets. */
  public static final int SOCKETS = 40;

  /** Offset of the head of the list of modules. */
  public static final int MODULES = 48;

  /** Offset of the set of pending soft interrupts. */
  public static final int SOFT_INTERRUPTS = 56;

  /** Offset of the interrupt table. */
  public static final int IRQ_ACTIONS = 64;

  /** Offset of the network counters. */
  public static final int NET_COUNTERS = 128;

  /** Offset of the address of the sound core's data. */
  public static final int SOUND = 160;

  /** Magic number of the page: "INGL". */
  public static final int MAGIC_VALUE = 0x4C474E49;

  private KernelLayout() {}
}
