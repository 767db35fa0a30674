package org.inglenook.nooks;

import static org.inglenook.hardware.PageLayout.OFFSET_MASK;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.nooks.recovery.RecoverySteps;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcConfig;

/**
 * The mechanisms of the isolation manager, set up in one range of kernel pages:
 *
 * <pre>
 *  records of Memory, page tables of the domains | records of Xpc | of Recovery | stacks
 * </pre>
 */
public final class Nooks {
  private final Memory memory;
  private final Xpc xpc;
  private final int recoveryBase;

  /**
   * Sets the mechanisms up on a machine whose processors all run in the kernel.
   *
   * @param base first physical address of the range, page aligned; see {@link #pages}
   * @param kernelTable physical address of the kernel's page table
   */
  public Nooks(Machine machine, XpcConfig config, int base, int kernelTable) {
    memory = new Memory(machine, base, kernelTable, config.domains());
    final int records = base + Memory.bytes(machine, config.domains());
    recoveryBase = records + Xpc.bytes(config);
    final int stackArea = aligned(recoveryBase + RecoverySteps.bytes(config));
    xpc = new Xpc(machine, memory, config, records, stackArea);
    memory.boot();
    xpc.boot();
    grantStacks(config, stackArea >>> PAGE_SHIFT);
  }

  /** Returns how many pages the range takes. */
  public static int pages(Machine machine, XpcConfig config) {
    final int records =
        Memory.bytes(machine, config.domains()) + Xpc.bytes(config) + RecoverySteps.bytes(config);
    return (aligned(records) >>> PAGE_SHIFT) + Xpc.stackPages(config);
  }

  /** Returns the memory manager. */
  public Memory memory() {
    return memory;
  }

  /** Returns the extension procedure calls. */
  public Xpc xpc() {
    return xpc;
  }

  /** Returns where the records of recovery are. */
  public int recoveryBase() {
    return recoveryBase;
  }

  private void grantStacks(XpcConfig config, int firstPage) {
    for (int d = 1; d <= config.domains(); d++) {
      for (int s = 0; s < config.stacks(); s++) {
        final int page = firstPage + (d - 1) * config.stacks() + s;
        memory.use(page, Use.STACK);
        memory.grant(d, page);
      }
    }
  }

  private static int aligned(int address) {
    return (address + OFFSET_MASK) & -PAGE_SIZE;
  }
}
