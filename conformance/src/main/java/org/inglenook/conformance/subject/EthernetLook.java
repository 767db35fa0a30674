package org.inglenook.conformance.subject;

import java.util.stream.IntStream;
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
  public IntStream addresses() {
    return IntStream.concat(
        receives() ? ring(EthernetRegisters.RDBAL) : IntStream.empty(),
        transmits() ? ring(EthernetRegisters.TDBAL) : IntStream.empty());
  }

  private boolean receives() {
    return (controller.load(EthernetRegisters.RCTL) & ENABLED) != 0;
  }

  private boolean transmits() {
    return (controller.load(EthernetRegisters.TCTL) & ENABLED) != 0;
  }

  private IntStream ring(int register) {
    return IntStream.of(controller.load(register));
  }
}
