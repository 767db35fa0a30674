package org.inglenook.conformance.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.campaign.TrialSystem;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.conformance.view.View;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultSpec;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.WorkloadKind;
import org.junit.jupiter.api.Test;

/** What a view does not read again, because nothing says that it has changed, has not changed. */
class RereadingTest {
  private static final FaultSpec FAILURE =
      FaultSpec.parse(
          "stack:place=461013704,choice=1199356350,amount=0,on=interrupt@3,recurs=0,seed=0");

  private final RelayTrace relay = new RelayTrace();
  private final TrialSystem system =
      new TrialSystem(
          new ScenarioPlan(
              3,
              DriverKind.E1000,
              WorkloadKind.RECEIVE_STREAM,
              IsolationKind.NOOKS,
              FaultRule.NONE,
              StreamPlan.standard().withFrames(24)),
          new WovenCache(),
          relay);
  private final Isolation isolation = system.system().isolation().orElseThrow();

  @Test
  void shouldShowWhatAlwaysReadingShows() {
    try (WorkloadModels models = WorkloadModels.compiled(Home.locate().root())) {
      SpecEngine engine = models.open("Nooks", system.system().plan());
      NooksWatch watch = new NooksWatch(engine, system.system(), isolation);
      View always = watch.view(Rereading.ALWAYS);
      View changed = watch.view(Rereading.CHANGED);
      EventReader events = watch.events();
      List<String> different = new ArrayList<>();
      int[] looks = new int[1];
      relay.add(
          (action, a, b, c, d) -> {
            if (events.concerns("Nooks", action)) {
              events.read(action, a, b, c, d);
              if (events.isWhole()) {
                looks[0]++;
                changed.variables().stream()
                    .filter(each -> !changed.read(each).equals(always.read(each)))
                    .forEach(each -> different.add(each + " after " + action));
              }
            }
          });

      system.restore();
      system.run(List.of(FAILURE));

      assertThat(different).isEmpty();
      assertThat(looks[0]).isGreaterThan(3_000);
      assertThat(system.system().isolation().orElseThrow().recovery().timeline().entries())
          .isNotEmpty();
    }
  }

  @Test
  void shouldJudgeARunTheSameWhateverTheMonitorHasFollowedBefore() {
    try (WorkloadModels models = WorkloadModels.compiled(Home.locate().root());
        WorkloadMonitor monitor =
            WorkloadMonitor.nooks(system.system(), isolation, models, Optional.empty())) {
      relay.add(monitor.listener());
      MonitorReport first = follow(monitor, List.of());
      MonitorReport failed = follow(monitor, List.of(FAILURE));
      MonitorReport again = follow(monitor, List.of());

      assertThat(first.rejection()).isEmpty();
      assertThat(failed.rejection()).isEmpty();
      assertThat(failed.steps()).isNotEqualTo(first.steps());
      assertThat(again.steps()).isEqualTo(first.steps());
      assertThat(again.others()).isEqualTo(first.others());
      assertThat(again.rejection()).isEmpty();
    }
  }

  private MonitorReport follow(WorkloadMonitor monitor, List<FaultSpec> faults) {
    system.restore();
    monitor.begin();
    system.run(faults);
    return monitor.report();
  }
}
