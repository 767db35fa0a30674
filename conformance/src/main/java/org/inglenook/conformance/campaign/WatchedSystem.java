package org.inglenook.conformance.campaign;

import java.util.List;
import org.inglenook.campaign.TrialRun;
import org.inglenook.campaign.TrialSystem;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultSpec;
import org.inglenook.scenario.ScenarioPlan;

/** One system of a campaign in which trial after trial is made, with somebody who can watch. */
final class WatchedSystem {
  private final RelayTrace steps = new RelayTrace();
  private final TrialSystem system;

  /** Boots the system, and makes the runs without a fault. */
  WatchedSystem(ScenarioPlan plan, WovenCache cache) {
    system = new TrialSystem(plan, cache, steps);
    system.golden();
  }

  /** Makes a trial that nobody watches. */
  TrialRun run(List<FaultSpec> faults) {
    system.restore();
    return system.run(faults);
  }

  /** Makes a trial while {@code monitor} watches. */
  TrialRun run(List<FaultSpec> faults, TrialMonitor monitor) {
    system.restore();
    monitor.begin(system.system(), steps);
    try {
      return system.run(faults);
    } finally {
      steps.clear();
    }
  }

  /** The steps of runs, for other listeners. */
  RelayTrace steps() {
    return steps;
  }

  /** The system itself. */
  TrialSystem system() {
    return system;
  }

  /** Whether specs can judge it. */
  boolean isJudged() {
    return system.system().isolation().isPresent();
  }
}
