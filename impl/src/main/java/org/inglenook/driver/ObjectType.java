package org.inglenook.driver;

/**
 * The types of kernel objects that cross the boundary between kernel and driver as addresses.
 *
 * <p>Source: the types named in the Nooks papers (object tracker), as far as network and sound
 * drivers meet them.
 */
public enum ObjectType {
  /** A device on the PCI bus ({@code pci_dev}). */
  PCI_DEVICE("PCI device"),
  /** A registered or future network interface ({@code net_device}). */
  NET_DEVICE("interface"),
  /** A registered or future audio device ({@code audio_operations}). */
  SOUND_DEVICE("audio device"),
  /** A device of either kind, where a call takes the devices of every class of drivers. */
  DEVICE("device"),
  /** Pages from which a sound card plays ({@code raw_buf} of a {@code dma_buffparms}). */
  DMA_BUFFER("DMA buffer"),
  /** Counters of a network interface ({@code net_device_stats}); lives in driver memory. */
  NET_DEVICE_STATS("counters", Place.DRIVER, NetStatsLayout.SIZE),
  /** A packet header structure ({@code sk_buff}). */
  SK_BUFF("packet"),
  /** Bytes in a page that the driver has for the time being, such as those of a packet. */
  SK_BUFF_DATA("data", Place.PAGE, 1),
  /** A block of the heap. */
  HEAP_BLOCK("block"),
  /** An installed interrupt handler ({@code irqaction}), known by its line. */
  IRQ_ACTION("interrupt"),
  /** A timer ({@code timer_list}). */
  TIMER("timer"),
  /** The mapped register window of a device. */
  DEVICE_REGISTERS("registers");

  /** Where what lies at such an address is, and so how an address is checked. */
  public enum Place {
    /** An object of the kernel: those that a driver has are known one by one. */
    KERNEL,
    /** Somewhere in a page that the driver has. */
    PAGE,
    /** A structure in the driver's own memory, word-aligned. */
    DRIVER
  }

  private final String noun;
  private final Place place;
  private final int bytes;

  ObjectType(String noun) {
    this(noun, Place.KERNEL, 0);
  }

  ObjectType(String noun, Place place, int bytes) {
    this.noun = noun;
    this.place = place;
    this.bytes = bytes;
  }

  /** Returns the word for such an object in messages. */
  public String noun() {
    return noun;
  }

  /** Returns where such an object is. */
  public Place place() {
    return place;
  }

  /** Returns how many bytes must be the driver's; 0 for objects of the kernel. */
  public int bytes() {
    return bytes;
  }

  /** Returns whether an object of {@code type} will do where this type is asked for. */
  public boolean includes(ObjectType type) {
    return type == this || (this == DEVICE && (type == NET_DEVICE || type == SOUND_DEVICE));
  }

  /** Returns whether such an object belongs to a device, which cannot go before it. */
  public boolean belongsToDevice() {
    return this == IRQ_ACTION || this == TIMER;
  }

  /** Names the object at {@code address}, for messages. */
  public String at(int address) {
    return this == IRQ_ACTION ? "line=" + address : "address=0x%x".formatted(address);
  }
}
