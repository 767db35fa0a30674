package org.inglenook.conformance.subject;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.inglenook.conformance.view.RecoveryView.Reach;
import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.recovery.RecoveryState;

/**
 * What the device of a domain reaches, as the variable {@code device} of {@code Recovery.tla} has
 * it.
 *
 * <p>A device that asserts its line is not quiet, though it may have nothing left to do: a card
 * whose driver has asked for one block has read it by the time its interrupt comes. A driver that
 * went wrong may have sent its device anywhere: where the addresses say nothing, it works for the
 * incarnation that was there before, as long as something of that is set aside.
 *
 * @param look what the device does
 * @param memory who holds which page, and which are kept from earlier incarnations
 * @param state whether anything is set aside
 * @param interrupts the lines
 * @param line the line of the device of a domain
 */
record DeviceReach(
    DeviceLook look,
    Memory memory,
    RecoveryState state,
    InterruptController interrupts,
    IntUnaryOperator line)
    implements IntFunction<Reach> {
  @Override
  public Reach apply(int domain) {
    if (look.isQuiet() && !interrupts.requested(line.applyAsInt(domain))) {
      return Reach.QUIET;
    }
    if (look.works(this::isKept)) {
      return Reach.STALE;
    }
    if (look.works(address -> isHeld(address, domain))) {
      return Reach.FRESH;
    }
    return state.aside(domain) ? Reach.STALE : Reach.FRESH;
  }

  private boolean isKept(int address) {
    return isMemory(address) && memory.state().kept(page(address)) != 0;
  }

  private boolean isHeld(int address, int domain) {
    return isMemory(address) && memory.state().holder(page(address)) == domain;
  }

  private boolean isMemory(int address) {
    return page(address) < memory.pages();
  }

  private static int page(int address) {
    return address >>> PageLayout.PAGE_SHIFT;
  }
}
