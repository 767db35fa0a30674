package org.inglenook.nooks.recovery;

import org.inglenook.nooks.domain.Holder;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/**
 * Tasks that have called through a driver and sleep in the kernel, or in another driver, where no
 * signal wakes them. Recovery of the driver has to wait for them; the authors of Nooks admit that
 * it may wait for ever.
 */
public final class Sleepers {
  private final RecoveryRecords records;

  Sleepers(RecoveryRecords records) {
    this.records = records;
  }

  /** Task {@code task}, in the kernel on behalf of {@code domain}, goes to sleep. */
  @Action("Recovery!Sleep")
  public Refusal sleep(int task, int domain) {
    if (!records.state.stage(domain).alive()) {
      return Refusal.DRIVER_FAILED;
    }
    if (!records.tasks.inside(task, domain)) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (records.state.asleep(task)) {
      return Refusal.TASK_ASLEEP;
    }
    if (records.xpc.domainOf(task) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    store(asleep() | (1 << task));
    return records.done("Recovery.Sleep", task, domain);
  }

  /**
   * What {@code task} has waited for has happened. Asleep it has held nobody up: the time that it
   * has in the drivers that it is in begins again.
   */
  @Action("Recovery!Wake")
  public Refusal wake(int task) {
    if (!records.state.asleep(task)) {
      return Refusal.TASK_AWAKE;
    }
    for (int domain = 1; domain <= records.tasks.config().domains(); domain++) {
      if (records.tasks.inside(task, domain)) {
        records.begin(task, domain);
      }
    }
    store(asleep() & ~(1 << task));
    return records.done("Recovery.Wake", task, 0);
  }

  private int asleep() {
    return records.memory.load32(records.layout.asleep());
  }

  private void store(int tasks) {
    records.memory.store32(records.layout.asleep(), tasks);
  }
}
