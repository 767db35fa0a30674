package org.inglenook.scenario;

import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.recovery.RecoveryOptions;

/**
 * What a run consists of.
 *
 * @param seed the only source of chance
 * @param driver which driver
 * @param workload what it has to do
 * @param isolation where it runs
 * @param fault what goes wrong
 * @param stream how much there is to do
 * @param recovery how failures are detected and recovered, with isolation
 */
public record ScenarioPlan(
    long seed,
    DriverKind driver,
    WorkloadKind workload,
    IsolationKind isolation,
    FaultRule fault,
    StreamPlan stream,
    RecoveryOptions recovery) {
  /** A run with the standard recovery. */
  public ScenarioPlan(
      long seed,
      DriverKind driver,
      WorkloadKind workload,
      IsolationKind isolation,
      FaultRule fault,
      StreamPlan stream) {
    this(seed, driver, workload, isolation, fault, stream, RecoveryOptions.standard());
  }

  /** Returns the same with another seed. */
  public ScenarioPlan withSeed(long other) {
    return new ScenarioPlan(other, driver, workload, isolation, fault, stream, recovery);
  }

  /** Returns the same with the driver elsewhere. */
  public ScenarioPlan isolated(IsolationKind other) {
    return new ScenarioPlan(seed, driver, workload, other, fault, stream, recovery);
  }

  /** Returns the same with failures detected and recovered in another way. */
  public ScenarioPlan recovering(RecoveryOptions other) {
    return new ScenarioPlan(seed, driver, workload, isolation, fault, stream, other);
  }
}
