package org.inglenook.nooks.recovery;

import java.util.Arrays;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.KernelTypes;

/**
 * Releases what a failed driver held, by the kernel's own routines, in two steps: first what leads
 * the kernel to the driver, and, when its device is quiet, what the device could still reach. The
 * only class of recovery that knows the tracker, whose types know their release routines.
 *
 * <p>Invariant: every object is released once; what is released is no longer tracked.
 */
final class Releaser {
  /** What a device may reach on behalf of its driver. */
  private static final List<ObjectType> DEVICE_ACCESSIBLE =
      List.of(ObjectType.SK_BUFF, ObjectType.HEAP_BLOCK, ObjectType.DMA_BUFFER);

  /** What drivers register with the kernel. */
  private static final List<ObjectType> DEVICES =
      List.of(ObjectType.NET_DEVICE, ObjectType.SOUND_DEVICE);

  private final Kernel kernel;
  private final DomainObjects objects;

  Releaser(Kernel kernel, Extension extension) {
    this.kernel = kernel;
    objects = extension.objects();
  }

  /** Keeps the devices from interrupting, by masking their lines. */
  void maskInterrupts() {
    for (int line : owned(ObjectType.IRQ_ACTION)) {
      kernel.machine().interrupts().mask(line);
    }
  }

  /** Returns whether a kernel structure of this class leads to the driver. */
  boolean leads(Reference reference) {
    return switch (reference) {
      case HANDLER -> objects.owns(KernelTypes.id(ObjectType.IRQ_ACTION));
      case TIMER -> objects.owns(KernelTypes.id(ObjectType.TIMER));
      case INTERFACE -> DEVICES.stream().anyMatch(type -> objects.ownsNoted(KernelTypes.id(type)));
    };
  }

  /** Releases all of this class that leads to the driver. */
  void release(Reference reference) {
    objects.breakLocks();
    switch (reference) {
      case HANDLER -> releaseAll(ObjectType.IRQ_ACTION);
      case TIMER -> releaseAll(ObjectType.TIMER);
      case INTERFACE -> DEVICES.forEach(this::releaseAll);
    }
  }

  /** Returns whether a device of the driver is in use. */
  boolean serving() {
    return DEVICES.stream()
        .anyMatch(
            type -> Arrays.stream(owned(type)).anyMatch(dev -> kernel.devices().serves(type, dev)));
  }

  /** Returns the devices that the driver was shown. */
  int[] devices() {
    return owned(ObjectType.PCI_DEVICE);
  }

  /** The driver is shown its devices no longer: it has been unloaded for good. */
  void forgetDevices() {
    releaseAll(ObjectType.PCI_DEVICE);
  }

  /** Returns whether the driver owns any object. */
  boolean holdsAnything() {
    return Arrays.stream(ObjectType.values()).anyMatch(type -> owned(type).length > 0);
  }

  /** Takes devices that were never registered; the next incarnation makes them anew. */
  void releaseUnregistered() {
    DEVICES.forEach(this::releaseAll);
  }

  /** Takes registers; the next incarnation maps them anew. */
  void releaseRegisters() {
    releaseAll(ObjectType.DEVICE_REGISTERS);
  }

  /**
   * Takes from the driver what its device may still reach: any memory that was the driver's, the
   * data section included.
   */
  void setAside() {
    DEVICE_ACCESSIBLE.forEach(type -> objects.setAside(KernelTypes.id(type)));
  }

  /**
   * Releases packets and pages of earlier incarnations: their device has been reset.
   *
   * @return what it was, for people
   */
  String releaseAside() {
    final int packets = objects.releaseAside(KernelTypes.id(ObjectType.SK_BUFF));
    final int blocks =
        objects.releaseAside(KernelTypes.id(ObjectType.HEAP_BLOCK))
            + objects.releaseAside(KernelTypes.id(ObjectType.DMA_BUFFER));
    return "packets=%d, blocks=%d".formatted(packets, blocks);
  }

  private int[] owned(ObjectType type) {
    return objects.owned(KernelTypes.id(type));
  }

  private void releaseAll(ObjectType type) {
    objects.releaseAll(KernelTypes.id(type));
  }
}
