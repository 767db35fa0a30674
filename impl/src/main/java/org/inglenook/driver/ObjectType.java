package org.inglenook.driver;

/**
 * The types of kernel objects that cross the boundary between kernel and driver as addresses.
 *
 * <p>Source: the types named in the Nooks papers (object tracker), as far as network drivers meet
 * them.
 */
public enum ObjectType {
  /** A device on the PCI bus ({@code pci_dev}). */
  PCI_DEVICE,
  /** A registered or future network interface ({@code net_device}). */
  NET_DEVICE,
  /** Counters of a network interface ({@code net_device_stats}); lives in driver memory. */
  NET_DEVICE_STATS,
  /** A packet header structure ({@code sk_buff}). */
  SK_BUFF,
  /** The page that holds a packet's bytes. */
  SK_BUFF_DATA,
  /** A block of the heap. */
  HEAP_BLOCK,
  /** An installed interrupt handler ({@code irqaction}). */
  IRQ_ACTION,
  /** A timer ({@code timer_list}). */
  TIMER,
  /** The mapped register window of a device. */
  DEVICE_REGISTERS
}
