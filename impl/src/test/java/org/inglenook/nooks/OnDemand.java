package org.inglenook.nooks;

import org.inglenook.driver.Memory;
import org.inglenook.driver.load.FaultPoint;

/** A store into the kernel at the next pass of driver code, whenever the test asks for one. */
final class OnDemand implements FaultPoint {
  private static final int KERNEL_DATA = 0x3000;

  private boolean armed;

  void arm() {
    armed = true;
  }

  @Override
  public boolean due(long cycle) {
    boolean now = armed;
    armed = false;
    return now;
  }

  @Override
  public void strike(Memory memory) {
    memory.store32(KERNEL_DATA, 0xBAD);
  }
}
