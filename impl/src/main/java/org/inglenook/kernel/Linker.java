package org.inglenook.kernel;

import org.inglenook.driver.Driver;
import org.inglenook.driver.load.DriverLimits;
import org.inglenook.driver.load.Imports;

/**
 * Decides what a module is linked to. The module loader calls it once per load, in the order of the
 * methods below, of which the last is for loads that fail.
 */
public interface Linker {
  /** Tells where the module's data section will lie, before anything is stored there. */
  void dataSection(int address, int pages);

  /** Returns what the module's imports are linked to, given the kernel's own implementations. */
  Imports imports(Imports kernel);

  /** Returns the limits under which the module runs. */
  DriverLimits limits(DriverLimits kernel);

  /**
   * Returns the entry points the kernel is to call, given those of the module.
   *
   * @param type the module's interface for its class of devices
   */
  <T extends Driver> T export(Class<T> type, T module);

  /**
   * The load has failed, after any of the calls above: takes back what they have given.
   *
   * @param data address of the data section, which the module loader frees
   */
  default void abandoned(int data) {}

  /** Native linking: the module is part of the kernel. */
  Linker NATIVE =
      new Linker() {
        @Override
        public void dataSection(int address, int pages) {
          // Every page of memory is the kernel's already.
        }

        @Override
        public Imports imports(Imports kernel) {
          return kernel;
        }

        @Override
        public DriverLimits limits(DriverLimits kernel) {
          return kernel;
        }

        @Override
        public <T extends Driver> T export(Class<T> type, T module) {
          return module;
        }
      };
}
