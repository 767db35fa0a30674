package org.inglenook.nooks.xpc;

import org.inglenook.driver.load.LockupFault;
import org.inglenook.trace.Refusal;

/** Watches over who is in which driver, and for how long. Called at every crossing. */
public interface Supervisor {
  /** Nobody watches. */
  Supervisor NONE =
      new Supervisor() {
        @Override
        public Refusal entering(int task, int domain) {
          return Refusal.NONE;
        }

        @Override
        public boolean late(int task, int domain) {
          return false;
        }

        @Override
        public RuntimeException loops(int domain, LockupFault fault) {
          return null;
        }
      };

  /** {@code task} is about to enter {@code domain}; refused if it cannot. */
  Refusal entering(int task, int domain);

  /**
   * {@code task} has crossed from {@code domain} to the kernel.
   *
   * @return whether tasks have been in the domain for so long that its driver has failed
   */
  boolean late(int task, int domain);

  /**
   * The driver in {@code domain} has executed without end and without a crossing.
   *
   * @return null if its failure is noticed, else what ends the machine
   */
  RuntimeException loops(int domain, LockupFault fault);
}
