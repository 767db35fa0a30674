package org.inglenook.scenario;

import org.inglenook.kernel.workload.StreamPlan;

/**
 * What a run consists of.
 *
 * @param seed the only source of chance
 * @param driver which driver
 * @param workload what it has to do
 * @param isolation where it runs
 * @param fault what goes wrong
 * @param stream how much there is to do
 */
public record ScenarioPlan(
    long seed,
    DriverKind driver,
    WorkloadKind workload,
    IsolationKind isolation,
    FaultRule fault,
    StreamPlan stream) {
  /** Returns the same with another seed. */
  public ScenarioPlan withSeed(long other) {
    return new ScenarioPlan(other, driver, workload, isolation, fault, stream);
  }
}
