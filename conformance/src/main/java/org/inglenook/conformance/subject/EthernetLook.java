package org.inglenook.conformance.subject;

import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.net.EthernetController;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.nooks.domain.Memory;

/** What an Ethernet controller reaches, as its registers say that can be read without an effect. */
final class EthernetLook implements DeviceLook {
  private static final int ENABLED = 2;

  private final EthernetController controller;
  private final Memory memory;

  EthernetLook(EthernetController controller, Memory memory) {
    this.controller = controller;
    this.memory = memory;
  }

  /** It is quiet while neither engine is enabled and no interrupt either. */
  @Override
  public String reaches() {
    boolean receives = (controller.load(EthernetRegisters.RCTL) & ENABLED) != 0;
    boolean transmits = (controller.load(EthernetRegisters.TCTL) & ENABLED) != 0;
    if (!receives && !transmits && controller.load(EthernetRegisters.IMS) == 0) {
      return QUIET;
    }
    boolean stale =
        (receives && isKept(EthernetRegisters.RDBAL))
            || (transmits && isKept(EthernetRegisters.TDBAL));
    return stale ? STALE : FRESH;
  }

  private boolean isKept(int register) {
    return memory.kept(controller.load(register) >>> PageLayout.PAGE_SHIFT) != 0;
  }
}
