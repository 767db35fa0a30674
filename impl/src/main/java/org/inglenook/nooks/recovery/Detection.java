package org.inglenook.nooks.recovery;

import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION;
import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.FLAG_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.PACE;
import static org.inglenook.nooks.recovery.RecoveryLayout.PACE_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.PROBE;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.TRIGGER;
import static org.inglenook.nooks.recovery.RecoveryLayout.TRIGGER_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.with;
import static org.inglenook.nooks.recovery.RecoveryState.FINE;
import static org.inglenook.nooks.recovery.RecoveryState.LATE;
import static org.inglenook.nooks.recovery.RecoveryState.SEEN;

import org.inglenook.nooks.xpc.EntryWatch;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/**
 * How failures are noticed, step by step: at once, or because the time is over that a driver was
 * given. Mirrors the other half of {@code Recovery.tla}; each step takes effect by one store, or by
 * the step of {@code Xpc} that it joins. A task has its time from the step by which it enters a
 * driver.
 */
public final class Detection implements EntryWatch {
  private final RecoveryRecords records;

  Detection(RecoveryRecords records) {
    this.records = records;
  }

  /** The driver has failed, and it shows at once; {@code trigger} is a {@link Trigger#number}. */
  @Action("Recovery!Detect")
  public Refusal detect(int domain, int trigger) {
    final Refusal refusal = suspend(domain, trigger);
    return refusal == Refusal.NONE ? records.done("Recovery.Detect", domain, trigger) : refusal;
  }

  /** The driver has failed: the time that it had is over. */
  @Action("Recovery!Notice")
  public Refusal notice(int domain, int trigger) {
    final Refusal refusal = suspend(domain, trigger);
    return refusal == Refusal.NONE ? records.done("Recovery.Notice", domain, trigger) : refusal;
  }

  /** A software fault is counted, and gets an error code and nothing else. */
  @Action("Recovery!Excuse")
  public Refusal excuse(int domain, int trigger) {
    if (!records.state.stage(domain).alive()) {
      return Refusal.DRIVER_FAILED;
    }
    records.memory.store32(records.layout.failures(domain), records.state.failures(domain) + 1);
    return records.done("Recovery.Excuse", domain, trigger);
  }

  private Refusal suspend(int domain, int trigger) {
    if (!records.state.stage(domain).alive()) {
      return Refusal.DRIVER_FAILED;
    }
    int status = with(records.status(domain), STAGE, STAGE_BITS, Stage.DETECTED.code());
    status = with(status, TRIGGER, TRIGGER_BITS, trigger);
    status = with(status, DECISION, DECISION_BITS, Decision.NONE.number());
    status = with(status, PACE, PACE_BITS, FINE);
    final int suspended = with(status, PROBE, FLAG_BITS, 0);
    return records.xpc.fail(
        domain,
        step -> {
          step.store32(records.layout.status(domain), suspended);
          step.store32(records.layout.failures(domain), records.state.failures(domain) + 1);
        });
  }

  /** Tasks have been in the driver for too long. */
  @Action("Recovery!Tick")
  public Refusal tick(int domain) {
    if (!records.state.stage(domain).alive()) {
      return Refusal.DRIVER_FAILED;
    }
    if (!records.anyoneAwakeInside(domain)) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (records.state.pace(domain) != FINE) {
      return Refusal.LATE_ALREADY;
    }
    records.set(domain, PACE, PACE_BITS, LATE);
    return records.done("Recovery.Tick", domain, 0);
  }

  /** A task that is late crosses between the driver and the kernel, which sees it. */
  @Action("Recovery!Cross")
  public Refusal cross(int task, int domain) {
    if (!records.state.stage(domain).alive()) {
      return Refusal.DRIVER_FAILED;
    }
    if (!records.tasks.inside(task, domain)) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (records.state.asleep(task)) {
      return Refusal.TASK_ASLEEP;
    }
    if (records.state.pace(domain) != LATE) {
      return Refusal.IN_TIME;
    }
    records.set(domain, PACE, PACE_BITS, SEEN);
    return records.done("Recovery.Cross", task, domain);
  }

  /** The nanny asks for a service of the driver. */
  @Action("Recovery!Probe")
  public Refusal probe(int domain) {
    if (records.state.stage(domain) != Stage.SERVING) {
      return Refusal.WRONG_STAGE;
    }
    if (records.state.probing(domain)) {
      return Refusal.PROBE_SENT;
    }
    records.set(domain, PROBE, FLAG_BITS, 1);
    return records.done("Recovery.Probe", domain, 0);
  }

  /** The service answers. */
  @Action("Recovery!Answer")
  public Refusal answer(int domain) {
    if (!records.state.stage(domain).alive()) {
      return Refusal.DRIVER_FAILED;
    }
    if (!records.state.probing(domain)) {
      return Refusal.NOT_PROBED;
    }
    records.set(domain, PROBE, FLAG_BITS, 0);
    return records.done("Recovery.Answer", domain, 0);
  }

  /**
   * Task {@code task} is about to enter the driver: if it is not inside yet, its time begins now;
   * who is late when nobody is inside has been there before.
   *
   * @return {@link Refusal#TASK_ASLEEP} for a task that cannot
   */
  @Override
  public Refusal entering(int task, int domain) {
    if (records.state.asleep(task)) {
      return Refusal.TASK_ASLEEP;
    }
    if (records.state.pace(domain) != FINE && !records.tasks.anyoneInside(domain)) {
      records.set(domain, PACE, PACE_BITS, FINE);
    }
    if (!records.tasks.inside(task, domain)) {
      records.begin(task, domain);
    }
    return Refusal.NONE;
  }

  /** Returns for how many cycles {@code task}, which is inside, has been there and awake. */
  long cyclesSinceEntered(int task, int domain) {
    return records.clock.now() - records.state.since(task, domain);
  }
}
