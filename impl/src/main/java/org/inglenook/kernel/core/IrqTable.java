package org.inglenook.kernel.core;

import org.inglenook.driver.Errno;
import org.inglenook.hardware.InterruptController;

/** Interrupt lines and the actions installed on them; lines may be shared. */
public final class IrqTable {
  private static final String NAME = "irqaction";

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final InterruptController controller;
  private final EntryPointTable entryPoints;
  private final int table;

  /**
   * Describes the table.
   *
   * @param table address of {@link InterruptController#LINES} words, zero at first
   */
  public IrqTable(
      KernelMemory memory,
      KernelHeap heap,
      InterruptController controller,
      EntryPointTable entryPoints,
      int table) {
    this.memory = memory;
    this.heap = heap;
    this.controller = controller;
    this.entryPoints = entryPoints;
    this.table = table;
  }

  /**
   * Installs the {@code interrupt} entry point of {@code driver} for {@code dev} on {@code irq}.
   */
  public int request(int irq, int dev, int driver) {
    if (irq < 0 || irq >= InterruptController.LINES) {
      return Errno.EINVAL;
    }
    int action = heap.allocate(IrqActionLayout.SIZE);
    if (action == 0) {
      return Errno.ENOMEM;
    }
    memory.store(action + IrqActionLayout.MAGIC, IrqActionLayout.MAGIC_VALUE);
    memory.store(action + IrqActionLayout.IRQ, irq);
    memory.store(action + IrqActionLayout.DEV, dev);
    memory.store(action + IrqActionLayout.DRIVER, driver);
    memory.store(action + IrqActionLayout.NEXT, memory.load(slot(irq)));
    memory.store(slot(irq), action);
    controller.unmask(irq);
    return 0;
  }

  /** Removes the action that {@code dev} has on {@code irq}; masks a line without actions. */
  public int release(int irq, int dev) {
    if (irq < 0 || irq >= InterruptController.LINES) {
      return Errno.EINVAL;
    }
    int holder = slot(irq);
    for (int action = memory.load(holder); action != 0; action = memory.load(holder)) {
      check(action, irq);
      if (memory.load(action + IrqActionLayout.DEV) == dev) {
        unlink(holder, action, irq);
        return 0;
      }
      holder = action + IrqActionLayout.NEXT;
    }
    return Errno.EINVAL;
  }

  /** Removes every action of the driver with handle {@code driver}; returns how many there were. */
  public int releaseAll(int driver) {
    int removed = 0;
    for (int irq = 0; irq < InterruptController.LINES; irq++) {
      int holder = slot(irq);
      for (int action = memory.load(holder); action != 0; action = memory.load(holder)) {
        check(action, irq);
        if (memory.load(action + IrqActionLayout.DRIVER) == driver) {
          unlink(holder, action, irq);
          removed++;
        } else {
          holder = action + IrqActionLayout.NEXT;
        }
      }
    }
    return removed;
  }

  private void unlink(int holder, int action, int irq) {
    memory.store(holder, memory.load(action + IrqActionLayout.NEXT));
    if (memory.load(slot(irq)) == 0) {
      controller.mask(irq);
    }
    memory.store(action + IrqActionLayout.MAGIC, 0);
    heap.free(action);
  }

  /** Calls every action of {@code irq}; returns how many say the interrupt was theirs. */
  public int dispatch(int irq) {
    int served = 0;
    int action = memory.load(slot(irq));
    if (action == 0) {
      controller.mask(irq); // Nobody could quiet the line.
    }
    while (action != 0) {
      check(action, irq);
      int next = memory.load(action + IrqActionLayout.NEXT);
      int dev = memory.load(action + IrqActionLayout.DEV);
      served += entryPoints.follow(NAME, action, IrqActionLayout.DRIVER).interrupt(irq, dev);
      action = next;
    }
    return served;
  }

  private void check(int action, int irq) {
    memory.expectMagic(NAME, action, IrqActionLayout.MAGIC_VALUE);
    memory.expect(NAME, action, "irq", IrqActionLayout.IRQ, irq);
  }

  private int slot(int irq) {
    return table + irq * Integer.BYTES;
  }
}
