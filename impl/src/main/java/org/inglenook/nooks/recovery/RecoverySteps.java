package org.inglenook.nooks.recovery;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcConfig;

/** The step methods of recovery, set up on their records in kernel pages. */
public final class RecoverySteps {
  private final Recovery recovery;
  private final Detection detection;
  private final Sleepers sleepers;

  /**
   * Sets them up; every driver serves. From now on the steps of {@code xpc} that enter a driver are
   * also the {@code Enter} of {@code Recovery.tla}.
   *
   * @param base first physical address of the records, a multiple of 4; see {@link #bytes}
   * @param belongings what there is to release
   * @param manager who decides
   */
  public RecoverySteps(
      Machine machine, Xpc xpc, int base, Belongings belongings, RecoveryManager manager) {
    final RecoveryRecords records =
        new RecoveryRecords(
            machine.memory(),
            layout(base, xpc.state().config()),
            xpc,
            machine.world().clock(),
            machine.trace());
    records.clear();
    recovery = new Recovery(records, belongings, manager);
    detection = new Detection(records);
    sleepers = new Sleepers(records);
    xpc.watchedBy(detection);
  }

  /** Returns how many bytes the records take. */
  public static int bytes(XpcConfig config) {
    return layout(0, config).end();
  }

  private static RecoveryLayout layout(int base, XpcConfig config) {
    return new RecoveryLayout(base, config.tasks(), config.domains());
  }

  /** Returns the stages. */
  public Recovery recovery() {
    return recovery;
  }

  /** Returns how recoveries begin. */
  public Detection detection() {
    return detection;
  }

  /** Returns who sleeps. */
  public Sleepers sleepers() {
    return sleepers;
  }

  /** Returns a reader of the records. */
  public RecoveryState state() {
    return recovery.state();
  }
}
