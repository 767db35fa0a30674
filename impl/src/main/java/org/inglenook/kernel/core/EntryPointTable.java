package org.inglenook.kernel.core;

import java.util.Arrays;
import org.inglenook.driver.Driver;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * What the kernel's function pointers point at. A handle is the "code address" of a driver's entry
 * points: kernel structures hold it as a word, and a word that is no handle is a jump into nowhere.
 */
public final class EntryPointTable implements Stateful {
  /** Handle of the first driver; leads to no memory. */
  public static final int FIRST_HANDLE = 0xC0DE_0000;

  private static final int STEP = 16;

  private final KernelMemory memory;
  private Driver[] drivers = {};

  /** Creates an empty table. */
  public EntryPointTable(KernelMemory memory) {
    this.memory = memory;
  }

  /** Takes a handle for a driver that is about to be loaded. */
  public int reserve() {
    drivers = Arrays.copyOf(drivers, drivers.length + 1);
    return FIRST_HANDLE + (drivers.length - 1) * STEP;
  }

  /** Gives back the handle that was taken last: its driver has not been loaded after all. */
  public void cancel(int handle) {
    if (index(handle) != drivers.length - 1) {
      throw new IllegalArgumentException(
          "not the newest handle: handle=0x%x, handles=%d".formatted(handle, drivers.length));
    }
    drivers = Arrays.copyOf(drivers, drivers.length - 1);
  }

  /** Sets, or with null removes, what {@code handle} leads to. */
  public void set(int handle, Driver driver) {
    Driver[] changed = drivers.clone();
    changed[index(handle)] = driver;
    drivers = changed;
  }

  /**
   * Follows the function pointer in a structure.
   *
   * @param structure name of the structure that holds it, for the panic
   * @param address address of the structure
   * @param offset offset of the pointer
   */
  public Driver follow(String structure, int address, int offset) {
    int handle = memory.load(address + offset);
    int index = index(handle);
    if (index < 0 || index >= drivers.length || drivers[index] == null) {
      throw memory.corrupted(structure, address, "driver", FIRST_HANDLE, handle);
    }
    return drivers[index];
  }

  /**
   * Follows a function pointer that must lead to a driver of one class of devices; one that leads
   * to another driver is as wrong as one that leads nowhere.
   */
  public <T extends Driver> T follow(Class<T> type, String structure, int address, int offset) {
    Driver found = follow(structure, address, offset);
    if (!type.isInstance(found)) {
      int handle = memory.load(address + offset);
      throw memory.corrupted(structure, address, "driver", FIRST_HANDLE, handle);
    }
    return type.cast(found);
  }

  private static int index(int handle) {
    int distance = handle - FIRST_HANDLE;
    return distance % STEP == 0 ? distance / STEP : -1;
  }

  @Override
  public Object save() {
    return drivers;
  }

  @Override
  public void restore(Object saved) {
    drivers = (Driver[]) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(drivers.length);
    for (Driver driver : drivers) {
      hasher.add(driver != null);
    }
  }
}
