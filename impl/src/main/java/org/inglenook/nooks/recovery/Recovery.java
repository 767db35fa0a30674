package org.inglenook.nooks.recovery;

import static org.inglenook.nooks.recovery.RecoveryLayout.ASIDE;
import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION;
import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.FLAG_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.IMAGE;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.with;

import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/**
 * The stages of recovery, step by step. Mirrors {@code Recovery.tla}: a method for each action of
 * the kernel, guards first, then effects. {@link Conductor} makes recoveries of them, and {@link
 * Detection} begins one.
 *
 * <p>Each step takes effect by one store, or by one step of {@link Xpc} that it joins; what the
 * hardware has to do follows from it: see {@link #settle}.
 */
public final class Recovery {
  private final RecoveryRecords records;
  private final Xpc xpc;
  private final Belongings belongings;
  private final RecoveryManager manager;
  private final int domains;

  /**
   * Makes the service.
   *
   * @param belongings what there is to release
   * @param manager who decides
   */
  Recovery(RecoveryRecords records, Belongings belongings, RecoveryManager manager) {
    this.records = records;
    this.belongings = belongings;
    this.manager = manager;
    xpc = records.xpc;
    domains = records.tasks.config().domains();
  }

  /** Stage 1: disables interrupts of the failed driver's devices. */
  @Action("Recovery!Mask")
  public Refusal mask(int domain) {
    if (stage(domain) != Stage.DETECTED) {
      return Refusal.WRONG_STAGE;
    }
    records.stage(domain, Stage.INTERRUPTS_DISABLED);
    belongings.mask(domain);
    return records.done("Recovery.Mask", domain, 0);
  }

  /** Stage 2: the agent decides what is to become of the driver. */
  @Action("Recovery!Decide")
  public Refusal decide(int domain) {
    if (stage(domain) != Stage.INTERRUPTS_DISABLED) {
      return Refusal.WRONG_STAGE;
    }
    if (!manager.ready(domain)) {
      return Refusal.AGENT_NOT_READY;
    }
    decided(domain);
    return records.done("Recovery.Decide", domain, 0);
  }

  /** Stage 2, when the agent cannot answer: the kernel decides as it was told at load time. */
  @Action("Recovery!Fallback")
  public Refusal fallback(int domain) {
    if (stage(domain) != Stage.INTERRUPTS_DISABLED) {
      return Refusal.WRONG_STAGE;
    }
    if (manager.ready(domain)) {
      return Refusal.AGENT_READY;
    }
    decided(domain);
    return records.done("Recovery.Fallback", domain, 0);
  }

  private void decided(int domain) {
    final Decision decision = manager.policy(domain).choose(records.state.restarts(domain));
    records.status(domain, records.decided(domain, decision));
  }

  /** Stage 3: takes {@code task} from the newest frame, that of the failed driver. */
  @Action("Recovery!UnwindTask")
  public Refusal unwindTask(int task, int domain) {
    if (!stage(domain).failed()) {
      return Refusal.WRONG_STAGE;
    }
    if (!records.tasks.inside(task, domain)) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (records.state.asleep(task)) {
      return Refusal.TASK_ASLEEP;
    }
    return xpc.unwind(task, domain);
  }

  /** Stage 3 is over: no task is inside the driver. */
  @Action("Recovery!Unwound")
  public Refusal unwound(int domain) {
    if (stage(domain) != Stage.AGENT) {
      return Refusal.WRONG_STAGE;
    }
    if (records.tasks.anyoneInside(domain)) {
      return Refusal.NOT_VACATED;
    }
    records.stage(domain, Stage.UNWOUND);
    return records.done("Recovery.Unwound", domain, 0);
  }

  /** Stage 4: releases all of one class, by its {@link Reference#number}, that leads to it. */
  @Action("Recovery!ReleaseReference")
  public Refusal releaseReference(int domain, int reference) {
    if (stage(domain) != Stage.UNWOUND) {
      return Refusal.WRONG_STAGE;
    }
    final Reference released = Reference.of(reference);
    if (!belongings.leads(domain, released)) {
      return Refusal.NOT_REFERENCED;
    }
    belongings.release(domain, released);
    return records.done("Recovery.ReleaseReference", domain, reference);
  }

  /** Stage 4 is over: no kernel structure leads to the driver. */
  @Action("Recovery!Released")
  public Refusal released(int domain) {
    if (stage(domain) != Stage.UNWOUND) {
      return Refusal.WRONG_STAGE;
    }
    if (referenced(domain)) {
      return Refusal.STILL_REFERENCED;
    }
    records.stage(domain, Stage.RELEASED);
    return records.done("Recovery.Released", domain, 0);
  }

  /** Stage 5: the driver is unloaded, and what its device may reach is set aside. */
  @Action("Recovery!Unload")
  public Refusal unload(int domain) {
    if (stage(domain) != Stage.RELEASED) {
      return Refusal.WRONG_STAGE;
    }
    final int status = setAside(records.status(domain));
    records.status(domain, with(status, STAGE, STAGE_BITS, Stage.UNLOADED.code()));
    return records.done("Recovery.Unload", domain, 0);
  }

  /** Nobody knows whether the device is quiet: what it may reach waits until it is reset. */
  private static int setAside(int status) {
    return with(status, ASIDE, FLAG_BITS, 1);
  }

  /** Stage 6, if that is the decision: the driver does not come back. */
  @Action("Recovery!GiveUp")
  public Refusal giveUp(int domain) {
    if (stage(domain) != Stage.UNLOADED) {
      return Refusal.WRONG_STAGE;
    }
    if (records.state.decision(domain) != Decision.UNLOAD) {
      return Refusal.DECIDED_OTHERWISE;
    }
    records.stage(domain, Stage.GIVEN_UP);
    return records.done("Recovery.GiveUp", domain, 0);
  }

  /** Stage 6: the next incarnation begins, with a clean image. */
  @Action("Recovery!Load")
  public Refusal load(int domain) {
    if (stage(domain) != Stage.UNLOADED) {
      return Refusal.WRONG_STAGE;
    }
    final Decision decision = records.state.decision(domain);
    if (decision == Decision.UNLOAD) {
      return Refusal.DECIDED_OTHERWISE;
    }
    int status = with(records.status(domain), STAGE, STAGE_BITS, Stage.RELOADED.code());
    if (decision == Decision.ALTERNATE) {
      status = with(status, IMAGE, FLAG_BITS, 1);
    }
    final int next = status;
    final Refusal refusal =
        xpc.reload(
            domain,
            step -> {
              step.store32(records.layout.status(domain), next);
              step.store32(records.layout.restarts(domain), records.state.restarts(domain) + 1);
            });
    return refusal == Refusal.NONE ? records.done("Recovery.Load", domain, 0) : refusal;
  }

  /** The driver has initialised itself and found its device. */
  @Action("Recovery!Start")
  public Refusal start(int domain) {
    if (stage(domain) != Stage.RELOADED) {
      return Refusal.WRONG_STAGE;
    }
    if (!referenced(domain)) {
      return Refusal.NOT_INITIALISED;
    }
    records.stage(domain, Stage.STARTED);
    return records.done("Recovery.Start", domain, 0);
  }

  /** Stage 7: what the device could reach for earlier incarnations is released. */
  @Action("Recovery!ReleaseDevice")
  public Refusal releaseDevice(int domain) {
    if (stage(domain) != Stage.STARTED) {
      return Refusal.WRONG_STAGE;
    }
    final int status = with(records.status(domain), ASIDE, FLAG_BITS, 0);
    records.status(domain, with(status, STAGE, STAGE_BITS, Stage.DEVICE_RELEASED.code()));
    return records.done("Recovery.ReleaseDevice", domain, 0);
  }

  /** The driver serves again. */
  @Action("Recovery!Serve")
  public Refusal serve(int domain) {
    if (stage(domain) != Stage.DEVICE_RELEASED) {
      return Refusal.WRONG_STAGE;
    }
    int status = with(records.status(domain), STAGE, STAGE_BITS, Stage.SERVING.code());
    status = with(status, DECISION, DECISION_BITS, Decision.NONE.number());
    records.status(domain, status);
    return records.done("Recovery.Serve", domain, 0);
  }

  /** The domain has no driver any more: the next one in it has never failed. */
  void forget(int domain) {
    records.clear(domain);
  }

  /**
   * Finishes what a trap has interrupted: a committed step is carried out, and the interrupt lines
   * of drivers that are being recovered are masked.
   */
  public void settle() {
    xpc.settle();
    for (int domain = 1; domain <= domains; domain++) {
      final Stage stage = stage(domain);
      if (!stage.alive() && stage != Stage.DETECTED) {
        belongings.mask(domain);
      }
    }
  }

  /** Returns a reader of the records. */
  public RecoveryState state() {
    return records.state;
  }

  private Stage stage(int domain) {
    return records.state.stage(domain);
  }

  private boolean referenced(int domain) {
    for (Reference reference : Reference.values()) {
      if (belongings.leads(domain, reference)) {
        return true;
      }
    }
    return false;
  }
}
