package org.inglenook.conformance.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.Rejection;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.subject.WorkloadMonitor.Recording;
import org.inglenook.conformance.trace.ClassHash;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.trace.Trace;

/** One run that may be judged, step by step, by the spec, and whose results may be kept. */
final class MonitoredRun {
  private final ScenarioPlan plan;
  private final String recovery;
  private final Optional<Path> out;
  private final List<MonitorReport> seen = new ArrayList<>();

  /**
   * @param out where timeline, result and trace are kept; empty to keep nothing
   * @param recovery the options of recovery, as in a command
   */
  MonitoredRun(ScenarioPlan plan, Optional<Path> out, String recovery) {
    this.plan = plan;
    this.recovery = recovery;
    this.out = out;
  }

  /**
   * Runs the scenario.
   *
   * @param monitored whether steps are judged; without isolation there are none to judge
   */
  ScenarioResult run(boolean monitored) throws IOException {
    if (out.isPresent()) {
      Files.createDirectories(out.get());
    }
    RelayTrace relay = new RelayTrace();
    Scenario scenario = new Scenario(plan, new WovenCache(), monitored ? relay : Trace.OFF);
    if (!monitored || scenario.isolation().isEmpty()) {
      return kept(scenario, scenario.run());
    }
    Path root = Home.locate().root();
    Isolation isolation = scenario.isolation().get();
    Optional<Recording> traces = out.map(this::recording);
    List<WorkloadMonitor> monitors = new ArrayList<>();
    try {
      monitors.add(
          WorkloadMonitor.xpc(scenario.system(), isolation, WorkloadModels.of(root), traces));
      monitors.add(
          WorkloadMonitor.memory(scenario.system(), isolation, WorkloadModels.of(root), traces));
      monitors.add(
          WorkloadMonitor.tracker(scenario.system(), isolation, WorkloadModels.of(root), traces));
      monitors.add(
          WorkloadMonitor.recovery(scenario.system(), isolation, WorkloadModels.of(root), traces));
      monitors.add(
          WorkloadMonitor.nooks(scenario.system(), isolation, WorkloadModels.of(root), traces));
      monitors.forEach(monitor -> relay.add(monitor.listener()));
      ScenarioResult result = scenario.run();
      monitors.forEach(monitor -> seen.add(monitor.report()));
      return kept(scenario, result);
    } finally {
      monitors.forEach(WorkloadMonitor::close);
    }
  }

  private Recording recording(Path folder) {
    return new Recording(folder, plan.seed(), command(), ClassHash.of(Scenario.class));
  }

  private String command() {
    return "run --driver %s --workload %s --isolation %s --fault %s --frames %d --seed %d"
            .formatted(
                Choices.word(plan.driver()),
                Choices.word(plan.workload()),
                Choices.word(plan.isolation()),
                Choices.fault(plan.fault()),
                plan.stream().frames(),
                plan.seed())
        + recovery;
  }

  private ScenarioResult kept(Scenario scenario, ScenarioResult result) throws IOException {
    if (out.isPresent()) {
      StringWriter text = new StringWriter();
      new RunText(new PrintWriter(text)).print(result);
      Files.writeString(out.get().resolve("timeline.txt"), text.toString());
      Files.writeString(out.get().resolve("result.json"), RunJson.of(result, seen) + "\n");
      if (plan.workload().makesSound()) {
        WavFile.write(scenario.bed().speaker(), out.get().resolve("sound.wav"));
      }
    }
    return result;
  }

  /** What the monitors have seen; empty if there were none. */
  List<MonitorReport> reports() {
    return List.copyOf(seen);
  }

  /** Whether a step was none of its spec's. */
  boolean rejected() {
    return seen.stream().anyMatch(report -> report.rejection().isPresent());
  }

  /** Prints what the monitors have seen, if there were any. */
  void print(PrintWriter text) {
    for (MonitorReport report : seen) {
      text.printf(
          Locale.ROOT,
          "monitor: %,d steps of %s judged, %,d not observed, %s; %,d steps/s%s%n",
          report.steps(),
          report.spec(),
          report.others(),
          report.rejection().isPresent() ? "REJECTED" : "each a step of the spec",
          report.stepsPerSecond(),
          report.forgotten() == 0
              ? ""
              : ", memory made free %,d times".formatted(report.forgotten()));
      report.rejection().ifPresent(rejection -> print(text, rejection));
    }
    text.flush();
  }

  private static void print(PrintWriter text, Rejection rejection) {
    text.printf(
        Locale.ROOT,
        "  step %d at cycle %,d: %s%n",
        rejection.step(),
        rejection.cycle(),
        rejection.instance());
    rejection.explanation().forEach(line -> text.println("  " + line));
  }
}
