package org.inglenook.driver;

/**
 * What the kernel asks of every driver, whatever its class of devices. The interface of a class
 * extends this one, says what its devices are, and is the one a driver implements.
 *
 * <p>Every method returns 0 for success or a negative {@link Errno}, unless it says otherwise.
 */
public interface Driver {
  /** Probes {@code pdev}, registers its device with the kernel and returns that, or an error. */
  int init(@ObjectRef(value = ObjectType.PCI_DEVICE, lifetime = Lifetime.SEMANTIC) int pdev);

  /** Serves an interrupt; returns 1 when the device had caused it, else 0. */
  int interrupt(int irq, @ObjectRef(ObjectType.DEVICE) int dev);

  /** A timer that this driver armed for {@code dev} has fired; the timer no longer exists. */
  int timer(@ObjectRef(ObjectType.DEVICE) int dev);

  /** Detaches from the device before the driver is unloaded; the device is down. */
  int remove(@ObjectRef(ObjectType.DEVICE) int dev);
}
