package org.inglenook.nooks.xpc;

import org.inglenook.driver.load.LockupFault;

/** Watches over how long tasks are in drivers. Called when a driver crosses, or does not. */
public interface Supervisor {
  /** Nobody watches. */
  Supervisor NONE =
      new Supervisor() {
        @Override
        public boolean late(int task, int domain) {
          return false;
        }

        @Override
        public RuntimeException loops(int domain, LockupFault fault) {
          return null;
        }
      };

  /**
   * {@code task} has crossed from {@code domain} to the kernel.
   *
   * @return whether the task has been in the domain for so long that its driver has failed
   */
  boolean late(int task, int domain);

  /**
   * The driver in {@code domain} has executed without end and without a crossing.
   *
   * @return null if its failure is noticed, else what ends the machine
   */
  RuntimeException loops(int domain, LockupFault fault);
}
