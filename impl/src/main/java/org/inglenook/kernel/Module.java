package org.inglenook.kernel;

import org.inglenook.driver.Driver;
import org.inglenook.driver.load.LoadedDriver;

/**
 * A loaded module, for those who loaded it. The kernel's own record is at {@code address}.
 *
 * @param address address of the {@link ModuleLayout}
 * @param handle handle of the entry points in the kernel's structures
 * @param image the loaded driver
 * @param entryPoints what the kernel calls, as the linker exported it
 */
public record Module(int address, int handle, LoadedDriver image, Driver entryPoints) {
  /** Returns the entry points as those of one class of devices; throws if it is another. */
  public <T extends Driver> T entryPoints(Class<T> type) {
    return type.cast(entryPoints);
  }
}
