package org.inglenook.fault;

import java.util.Objects;
import org.inglenook.hardware.InterruptController;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.PageMap;

/**
 * What faults see of the machine, and do to it: the machine of one kernel. Looking costs nothing.
 */
public final class Surroundings {
  private static final int USE_MASK = 0xFFFF;

  private final Kernel kernel;

  /** Looks at the machine of {@code kernel}. */
  public Surroundings(Kernel kernel) {
    this.kernel = Objects.requireNonNull(kernel, "kernel");
  }

  long now() {
    return kernel.machine().world().clock().now();
  }

  void pass(long cycles) {
    kernel.machine().world().clock().charge(cycles);
  }

  int memoryBytes() {
    return kernel.machine().memory().size();
  }

  boolean interruptsEnabled() {
    return kernel.processor().cpu().interruptsEnabled();
  }

  void disableInterrupts() {
    kernel.processor().cpu().interruptsEnabled(false);
  }

  boolean holds(Trigger.KernelState state) {
    return switch (state.condition()) {
      case FREE_PAGES_BELOW -> freePages() < state.value();
      case IN_INTERRUPT -> inInterrupt();
      case IN_TASK -> !inInterrupt();
      case TICKS_FROM -> ticks() >= state.value();
    };
  }

  private boolean inInterrupt() {
    final InterruptController interrupts = kernel.machine().interrupts();
    for (int line = 0; line < InterruptController.LINES; line++) {
      if (interrupts.inService(line)) {
        return true;
      }
    }
    return false;
  }

  /** Counts in physical memory, past caches and cycles: nobody on the machine does this. */
  private int freePages() {
    int free = 0;
    for (int frame = 1; frame < kernel.machine().memory().frames(); frame++) {
      final int word = kernel.plan().pageMap() + frame * Integer.BYTES;
      free += (kernel.machine().memory().load32(word) & USE_MASK) == PageMap.FREE ? 1 : 0;
    }
    return free;
  }

  private int ticks() {
    return kernel.machine().memory().load32(kernel.statics() + KernelLayout.JIFFIES);
  }
}
