package org.inglenook.conformance.subject;

import java.util.function.IntPredicate;
import org.inglenook.hardware.net.EthernetController;
import org.inglenook.hardware.net.EthernetRegisters;

/** What an Ethernet controller does, as its registers say that can be read without an effect. */
final class EthernetLook implements DeviceLook {
  private static final int ENABLED = 2;

  private final EthernetController controller;

  EthernetLook(EthernetController controller) {
    this.controller = controller;
  }

  /** It is quiet while neither engine is enabled and no interrupt either. */
  @Override
  public boolean isQuiet() {
    return !receives() && !transmits() && controller.load(EthernetRegisters.IMS) == 0;
  }

  @Override
  public boolean works(IntPredicate condition) {
    return (receives() && condition.test(controller.load(EthernetRegisters.RDBAL)))
        || (transmits() && condition.test(controller.load(EthernetRegisters.TDBAL)));
  }

  private boolean receives() {
    return (controller.load(EthernetRegisters.RCTL) & ENABLED) != 0;
  }

  private boolean transmits() {
    return (controller.load(EthernetRegisters.TCTL) & ENABLED) != 0;
  }
}
