package org.inglenook.conformance.subject;

import org.inglenook.hardware.net.EthernetController;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.nooks.recovery.RecoveryService;

/** What an Ethernet controller reaches, as its registers say that can be read without an effect. */
final class EthernetLook {
  private static final int ENABLED = 2;

  private final EthernetController controller;
  private final RecoveryService recovery;

  EthernetLook(EthernetController controller, RecoveryService recovery) {
    this.controller = controller;
    this.recovery = recovery;
  }

  /**
   * "quiet" while neither engine is enabled and no interrupt either, "stale" when a ring is set
   * aside by recovery, else "fresh".
   */
  String of(int domain) {
    boolean receives = (controller.load(EthernetRegisters.RCTL) & ENABLED) != 0;
    boolean transmits = (controller.load(EthernetRegisters.TCTL) & ENABLED) != 0;
    if (!receives && !transmits && controller.load(EthernetRegisters.IMS) == 0) {
      return "quiet";
    }
    boolean stale =
        (receives && recovery.isAside(domain, controller.load(EthernetRegisters.RDBAL)))
            || (transmits && recovery.isAside(domain, controller.load(EthernetRegisters.TDBAL)));
    return stale ? "stale" : "fresh";
  }
}
