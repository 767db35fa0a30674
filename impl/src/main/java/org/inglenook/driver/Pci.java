package org.inglenook.driver;

/** Discovery of a device's resources on the PCI bus. */
@KernelInterface
public interface Pci {
  /** Returns the interrupt line of {@code pdev}. */
  int irqLine(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Maps the register window of {@code pdev} and returns its virtual address, or 0. */
  @ObjectRef(value = ObjectType.DEVICE_REGISTERS, lifetime = Lifetime.ALLOCATED, nullable = true)
  @Writable
  @Lends
  int mapRegisters(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Unmaps a register window. */
  void unmapRegisters(
      @ObjectRef(value = ObjectType.DEVICE_REGISTERS, lifetime = Lifetime.RELEASED) @Lends
          int registers);

  /** Lets {@code pdev} act as a bus master, that is, access memory by DMA. */
  void enableBusMaster(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /**
   * Lets {@code pdev} access the page of {@code address} by DMA and returns the bus address under
   * which the device reaches that byte.
   */
  int mapDma(
      @ObjectRef(ObjectType.PCI_DEVICE) int pdev,
      @ObjectRef(value = ObjectType.SK_BUFF_DATA, lifetime = Lifetime.SEMANTIC) @Writable
          int address);

  /** Ends what {@link #mapDma} began. */
  void unmapDma(
      @ObjectRef(ObjectType.PCI_DEVICE) int pdev,
      @ObjectRef(value = ObjectType.SK_BUFF_DATA, lifetime = Lifetime.SEMANTIC) int busAddress);
}
