package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.inglenook.campaign.CampaignPlan;
import org.inglenook.campaign.Classifier;
import org.inglenook.campaign.Explanation;
import org.inglenook.campaign.Explanation.Means;
import org.inglenook.campaign.OutcomeClass;
import org.inglenook.campaign.TrialPlan;
import org.inglenook.campaign.TrialRun;
import org.inglenook.campaign.TrialSystem;
import org.inglenook.conformance.run.Choices;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultReport;
import org.inglenook.fault.FaultSpec;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Limit;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.sim.Hasher;

/**
 * Makes trials, one after the other, in systems of its own: each worker has one. What comes of a
 * trial depends on its number alone, whatever was made before.
 */
final class TrialRunner implements AutoCloseable {
  /** Of how many clean trials TLC judges one, too: 2 %. */
  private static final int SAMPLE = 50;

  private final CampaignPlan plan;
  private final Judging judging;
  private final Supplier<TrialMonitor> monitors;
  private final WovenCache cache = new WovenCache();
  private final Map<String, WatchedSystem> systems = new TreeMap<>();
  private final Map<String, TrialSystem> better = new TreeMap<>();
  private Optional<TrialMonitor> monitor = Optional.empty();

  /** Prepares trials; {@code monitors} makes who judges, when the first is to be judged. */
  TrialRunner(CampaignPlan plan, Judging judging, Supplier<TrialMonitor> monitors) {
    this.plan = plan;
    this.judging = judging;
    this.monitors = monitors;
  }

  /** Makes the trial of this number in every system. */
  TrialRow make(int number) {
    TrialPlan trial = plan.trial(number);
    List<SystemRow> rows = new ArrayList<>();
    for (IsolationKind isolation : plan.systems()) {
      rows.add(make(trial, isolation));
    }
    return new TrialRow(
        number,
        Choices.word(trial.driver()),
        Choices.word(trial.workload()),
        trial.type().word(),
        trial.faults().stream().map(FaultSpec::toString).toList(),
        rows);
  }

  /** The system in which a trial is made; booted when the first needs it. */
  WatchedSystem system(TrialPlan trial, IsolationKind isolation) {
    return systems.computeIfAbsent(
        isolation + " " + trial.driver() + " " + trial.workload(),
        unused -> new WatchedSystem(scenario(trial, isolation), cache));
  }

  private ScenarioPlan scenario(TrialPlan trial, IsolationKind isolation) {
    return plan.scenario(trial.driver(), trial.workload(), isolation);
  }

  /** A failure of the simulator is kept as such: it is a bug of ours, and not the driver's. */
  private SystemRow make(TrialPlan trial, IsolationKind isolation) {
    WatchedSystem system = system(trial, isolation);
    try {
      return judging == Judging.NONE || !system.isJudged()
          ? row(trial, system.run(trial.faults()), Optional.empty())
          : row(trial, system.run(trial.faults(), monitor()), monitor);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(isolation, e);
    }
  }

  private SystemRow row(TrialPlan trial, TrialRun run, Optional<TrialMonitor> watched) {
    OutcomeClass outcome = Classifier.of(run);
    SystemRow.Verdict verdict =
        watched.map(each -> verdict(trial, outcome, each)).orElse(SystemRow.Verdict.NONE);
    return row(run, outcome, limit(trial, run), verdict);
  }

  private SystemRow.Verdict verdict(TrialPlan trial, OutcomeClass outcome, TrialMonitor watched) {
    SystemRow.Verdict first = watched.end();
    return isJudgedAgain(trial, outcome) ? watched.again(first) : first;
  }

  private TrialMonitor monitor() {
    if (monitor.isEmpty()) {
      monitor = Optional.of(monitors.get());
    }
    return monitor.get();
  }

  private boolean isJudgedAgain(TrialPlan trial, OutcomeClass outcome) {
    long drawn = new Hasher().add(plan.seed()).add(trial.number()).add(SAMPLE).value();
    boolean sampled =
        outcome != OutcomeClass.NO_EFFECT || Long.remainderUnsigned(drawn, SAMPLE) == 0;
    return judging == Judging.ALL || (judging == Judging.SAMPLED && sampled);
  }

  private String limit(TrialPlan trial, TrialRun run) {
    Optional<Means> means = Explanation.candidate(run);
    if (means.isEmpty()) {
      return "";
    }
    TrialSystem other =
        better.computeIfAbsent(
            means.get() + " " + trial.driver() + " " + trial.workload(),
            unused -> new TrialSystem(run.plan(), means.get(), cache));
    other.restore();
    return Explanation.of(means.get(), other.run(trial.faults()))
        .map(Limit::model)
        .orElse(SystemRow.UNEXPLAINED);
  }

  private static SystemRow row(
      TrialRun run, OutcomeClass outcome, String limit, SystemRow.Verdict verdict) {
    return new SystemRow(
        Choices.word(run.plan().isolation()),
        Optional.of(outcome),
        "",
        run.firstAct(),
        (int) run.faults().stream().filter(FaultReport::illegal).count(),
        run.delay(),
        run.loops(),
        run.recoveries(),
        run.cycles(),
        run.differences().words(),
        run.panic().map(KernelPanic::getMessage).orElse(""),
        limit,
        verdict);
  }

  private static SystemRow failed(IsolationKind isolation, Throwable failure) {
    return new SystemRow(
        Choices.word(isolation),
        Optional.empty(),
        failure.toString(),
        -1,
        0,
        -1,
        0,
        0,
        0,
        0,
        "",
        "",
        SystemRow.Verdict.NONE);
  }

  @Override
  public void close() {
    monitor.ifPresent(TrialMonitor::close);
  }
}
