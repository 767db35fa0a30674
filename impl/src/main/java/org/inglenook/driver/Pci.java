package org.inglenook.driver;

/** Discovery of a device's resources on the PCI bus. */
@KernelInterface
public interface Pci {
  /** Returns the interrupt line of {@code pdev}. */
  int irqLine(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Maps the register window of {@code pdev} and returns its virtual address, or 0. */
  @ObjectRef(value = ObjectType.DEVICE_REGISTERS, lifetime = Lifetime.ALLOCATED, nullable = true)
  @Writable
  int mapRegisters(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Unmaps a register window. */
  void unmapRegisters(
      @ObjectRef(value = ObjectType.DEVICE_REGISTERS, lifetime = Lifetime.RELEASED) int registers);

  /** Lets {@code pdev} act as a bus master, that is, access memory by DMA. */
  void enableBusMaster(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Returns the bus address under which a device reaches the byte at {@code address}. */
  int busAddress(int address);
}
