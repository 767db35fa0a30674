package org.inglenook.conformance.check;

import java.util.List;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.scenario.ScenarioResult;

/**
 * A workload on the real driver, each of its steps judged by the specs.
 *
 * @param title what was run, in a few words
 * @param result what became of the workload
 * @param reports what the specs say, one each
 */
public record WorkloadOutcome(String title, ScenarioResult result, List<MonitorReport> reports) {
  public WorkloadOutcome {
    reports = List.copyOf(reports);
  }

  /**
   * Whether the workload completed, every spec has seen steps of it, and none refused one. A
   * monitor that has heard nothing has judged nothing.
   */
  public boolean agrees() {
    return result.outcome().completed()
        && reports.stream().allMatch(report -> report.rejection().isEmpty() && report.steps() > 0);
  }
}
