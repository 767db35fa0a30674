package org.inglenook.nooks.wrapper;

import java.util.List;
import org.inglenook.driver.Driver;
import org.inglenook.driver.Heap;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.Pci;
import org.inglenook.driver.SoundCore;
import org.inglenook.nooks.wrapper.derive.HandWritten;

/** The list of all that is written by hand of any wrapper. */
final class WrittenByHand {
  private static final List<HandWritten> BODIES =
      List.of(
          HandWritten.bodies(Heap.class, HeapBodies.class),
          HandWritten.bodies(Irqs.class, IrqBodies.class),
          HandWritten.bodies(Pci.class, PciBodies.class),
          HandWritten.bodies(NetCore.class, NetCoreBodies.class, ReceivedPackets.METHOD),
          HandWritten.bodies(SoundCore.class, SoundCoreBodies.class));

  private WrittenByHand() {}

  /** Returns what is written by hand for {@code type}. */
  static HandWritten of(Class<?> type) {
    for (HandWritten each : BODIES) {
      if (each.type() == type) {
        return each;
      }
    }
    return Driver.class.isAssignableFrom(type)
        ? HandWritten.bodies(type, DriverBodies.class)
        : HandWritten.nothing(type);
  }
}
