package org.inglenook.conformance.binding;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import java.util.List;
import org.inglenook.hardware.Dma;
import org.inglenook.trace.Refusal;

/** Commands {@code Memory!DmaWrite(d, p, v)}: the bus master of domain d stores into page p. */
public final class DmaWrites implements Step {
  private final List<Dma> devices;

  /**
   * @param devices the bus masters of the domains, that of domain 1 first
   */
  public DmaWrites(List<Dma> devices) {
    this.devices = List.copyOf(devices);
  }

  @Override
  public Refusal perform(int[] arguments) {
    devices.get(arguments[0] - 1).store32(arguments[1] << PAGE_SHIFT, arguments[2]);
    return Refusal.NONE;
  }
}
