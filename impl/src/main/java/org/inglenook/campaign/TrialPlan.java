package org.inglenook.campaign;

import java.util.List;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.WorkloadKind;

/**
 * One trial: the same for every system.
 *
 * @param number its number in the campaign, from 1
 * @param driver into which the faults go
 * @param workload what the driver has to do
 * @param faults all of one type, at least one
 */
public record TrialPlan(
    int number, DriverKind driver, WorkloadKind workload, List<FaultSpec> faults) {
  /** Keeps an own copy. */
  public TrialPlan {
    faults = List.copyOf(faults);
  }

  /** Returns the type of the faults. */
  public FaultType type() {
    return faults.get(0).type();
  }
}
