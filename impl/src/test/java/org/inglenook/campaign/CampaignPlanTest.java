package org.inglenook.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.Distribution;
import org.inglenook.fault.FaultCategory;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** What the trials of a campaign are. */
class CampaignPlanTest {
  private static final List<DriverKind> DRIVERS = List.of(DriverKind.E1000, DriverKind.SB);

  private static CampaignPlan plan(int trials, Distribution distribution) {
    return new CampaignPlan(1, trials, DRIVERS, List.of(IsolationKind.NOOKS), 5, distribution, 4);
  }

  @Test
  void shouldDrawEveryWorkloadThatSuitsItsDriver() {
    CampaignPlan plan = plan(100, Distribution.UNIFORM);
    Map<DriverKind, Set<WorkloadKind>> drawn = new EnumMap<>(DriverKind.class);

    for (int number = 1; number <= plan.count(); number++) {
      TrialPlan trial = plan.trial(number);
      drawn
          .computeIfAbsent(trial.driver(), unused -> EnumSet.noneOf(WorkloadKind.class))
          .add(trial.workload());
    }

    for (DriverKind driver : DRIVERS) {
      Stream<WorkloadKind> suiting =
          Stream.of(WorkloadKind.values()).filter(each -> each.suits(driver));
      assertThat(drawn.get(driver)).containsExactlyElementsOf(suiting.toList());
    }
  }

  @Test
  void shouldDrawTheSameTrialWhateverTheSizeOfTheCampaign() {
    CampaignPlan small = plan(10, Distribution.UNIFORM);
    CampaignPlan large = plan(1_000, Distribution.UNIFORM);

    for (int number = 1; number <= small.count(); number++) {
      assertThat(large.trial(number)).isEqualTo(small.trial(number));
    }
    assertThatThrownBy(() -> small.trial(small.count() + 1))
        .hasMessageContaining("no such trial: number=21, trials=20");
  }

  @Test
  void shouldDrawFaultsOfOneTypeForATrialAndAllTypesForACampaign() {
    Set<FaultType> drawn = EnumSet.noneOf(FaultType.class);
    CampaignPlan plan = plan(200, Distribution.INSTRUCTIONS);

    for (int number = 1; number <= plan.count(); number++) {
      TrialPlan trial = plan.trial(number);
      assertThat(trial.faults()).hasSize(5).extracting(FaultSpec::type).containsOnly(trial.type());
      drawn.add(trial.type());
    }

    assertThat(drawn).hasSize(9).extracting(FaultType::category).containsOnly(FaultCategory.CODE);
  }

  /** Runs without a fault are perfect, or nothing could be compared with them. */
  @Test
  void shouldHaveWorkloadsThatGoWellWithoutAFault() {
    CampaignPlan plan = plan(1, Distribution.UNIFORM);

    for (DriverKind driver : DRIVERS) {
      for (WorkloadKind workload : WorkloadKind.values()) {
        if (workload.suits(driver)) {
          TrialSystem system =
              new TrialSystem(
                  plan.scenario(driver, workload, IsolationKind.NOOKS),
                  new WovenCache(),
                  Trace.OFF);
          assertThat(system.golden().words()).as("%s", workload).isGreaterThan(1_000);
        }
      }
    }
  }
}
