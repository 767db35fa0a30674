package org.inglenook.scenario;

import java.util.function.BooleanSupplier;
import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.InterruptHandler;
import org.inglenook.hardware.PageFault;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.KernelPanic;

/**
 * What becomes of a kernel whose own memory a fault has reached, the records of the isolation
 * manager included: a page fault of its own, or records that do not fit together, end it.
 *
 * <p>Records that were hit may also lead to where there is no memory, or past the end of a table.
 *
 * <p>As long as nothing has reached it, records that do not fit together are a bug of ours, and go
 * through as they are.
 */
final class Damage {
  private final Kernel kernel;
  private final BooleanSupplier damaged;

  /** {@code damaged} says whether a fault has reached the kernel's memory. */
  Damage(Kernel kernel, BooleanSupplier damaged) {
    this.kernel = kernel;
    this.damaged = damaged;
  }

  /** Lets interrupts end in a panic, too. */
  void guardInterrupts() {
    final InterruptController interrupts = kernel.machine().interrupts();
    final InterruptHandler inner = interrupts.handler();
    interrupts.handler((cpu, line) -> guard(() -> inner.interrupt(cpu, line)));
  }

  /** Does {@code work} of the kernel. */
  void guard(Runnable work) {
    try {
      work.run();
    } catch (PageFault fault) {
      throw kernel.panics().of(fault);
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw damaged.getAsBoolean() ? panicOf(broken) : broken;
    }
  }

  private KernelPanic panicOf(RuntimeException broken) {
    final String structure = "isolation manager: " + broken.getMessage();
    return kernel.panics().found(structure, 0, "none", 0, 0);
  }
}
