package org.inglenook.driver;

/**
 * The types of kernel objects that cross the boundary between kernel and driver as addresses.
 *
 * <p>Source: the types named in the Nooks papers (object tracker), as far as network and sound
 * drivers meet them.
 */
public enum ObjectType {
  /** A device on the PCI bus ({@code pci_dev}). */
  PCI_DEVICE,
  /** A registered or future network interface ({@code net_device}). */
  NET_DEVICE,
  /** A registered or future audio device ({@code audio_operations}). */
  SOUND_DEVICE,
  /** A device of either kind, where a call takes the devices of every class of drivers. */
  DEVICE,
  /** Pages from which a sound card plays ({@code raw_buf} of a {@code dma_buffparms}). */
  DMA_BUFFER,
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
  DEVICE_REGISTERS;

  /** Returns whether an object of {@code type} will do where this type is asked for. */
  public boolean includes(ObjectType type) {
    return type == this || (this == DEVICE && (type == NET_DEVICE || type == SOUND_DEVICE));
  }
}
