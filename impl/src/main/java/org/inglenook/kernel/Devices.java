package org.inglenook.kernel;

import org.inglenook.driver.Errno;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectType;

/**
 * The devices of drivers of every class, for those who have to deal with a driver whatever it
 * drives: recovery above all. A type is {@link ObjectType#NET_DEVICE} or {@link
 * ObjectType#SOUND_DEVICE}.
 */
public final class Devices {
  private final Kernel kernel;

  Devices(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Returns whether the device is in use: an interface that is up, audio that is open. */
  public boolean serves(ObjectType type, int dev) {
    if (isSound(type)) {
      return kernel.sound().devices().isOpen(dev);
    }
    return (kernel.net().devices().flags(dev) & NetDeviceLayout.UP) != 0;
  }

  /** Withdraws a registered device: the kernel does not call its driver any more. */
  public void withdraw(ObjectType type, int dev) {
    if (isSound(type)) {
      kernel.sound().devices().unregister(dev);
    } else {
      kernel.net().devices().unregister(dev);
    }
  }

  /** Frees a device that is not registered. Pages that hardware may reach are left alone. */
  public void free(ObjectType type, int dev) {
    if (isSound(type)) {
      kernel.sound().buffers().detach(dev);
      kernel.sound().devices().free(dev);
    } else {
      kernel.net().devices().free(dev);
    }
  }

  /** Returns the first registered device of the driver with this handle, or 0. */
  public int ofDriver(int handle) {
    int dev = kernel.net().devices().ofDriver(handle);
    return dev != 0 ? dev : kernel.sound().devices().ofDriver(handle);
  }

  /**
   * Puts the device of the driver with this handle back to use after a restart: an interface comes
   * up again; programs that played find their device closed and open it themselves. Returns 0 or a
   * negative {@link Errno}; call it as a task.
   */
  public int resume(int handle) {
    int dev = kernel.net().devices().ofDriver(handle);
    return dev == 0 ? 0 : kernel.net().devices().open(dev);
  }

  /**
   * Asks the driver with this handle something that changes nothing: for the counters of its
   * interface, for the rate at which its audio device plays. Returns whether the answer makes
   * sense; call it as a task.
   */
  public boolean answers(int handle) {
    int dev = kernel.net().devices().ofDriver(handle);
    return dev != 0 ? kernel.net().devices().stats(dev) > 0 : kernel.sound().answers(handle);
  }

  /** Returns whether the device of the driver with this handle is in use. */
  public boolean serves(int handle) {
    int dev = kernel.net().devices().ofDriver(handle);
    if (dev != 0) {
      return serves(ObjectType.NET_DEVICE, dev);
    }
    int audio = kernel.sound().devices().ofDriver(handle);
    return audio != 0 && serves(ObjectType.SOUND_DEVICE, audio);
  }

  /**
   * Takes the device of the driver with this handle out of use: an interface goes down. Returns 0
   * or a negative {@link Errno}; call it as a task.
   */
  public int suspend(int handle) {
    int dev = kernel.net().devices().ofDriver(handle);
    return dev != 0 && serves(ObjectType.NET_DEVICE, dev) ? kernel.net().devices().stop(dev) : 0;
  }

  private static boolean isSound(ObjectType type) {
    return switch (type) {
      case SOUND_DEVICE -> true;
      case NET_DEVICE -> false;
      default -> throw new IllegalArgumentException("no type of devices: type=" + type);
    };
  }
}
