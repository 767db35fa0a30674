package org.inglenook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.Distribution;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.inglenook.fault.Horizon;
import org.inglenook.fault.Injection;
import org.inglenook.fault.Phase;
import org.inglenook.fault.Trigger;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.sim.Rng;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Faults of the catalogue in whole runs: whatever comes, it is an outcome and no error of ours. */
class RandomFaultsTest {
  private static final int TRIALS = 24;
  private static final int FAULTS = 5;
  private static final List<WorkloadKind> STREAMS =
      List.of(WorkloadKind.RECEIVE_STREAM, WorkloadKind.SEND_STREAM, WorkloadKind.ECHO);

  private final WovenCache cache = new WovenCache();

  @Test
  void shouldEndEveryRunWithAnOutcomeAndCrashNoIsolatedKernel() {
    List<Outcome> natively = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      DriverKind driver = trial % 2 == 0 ? DriverKind.E1000 : DriverKind.SB;
      List<FaultSpec> specs = draw(trial, driver);

      natively.add(run(trial, driver, IsolationKind.NONE, specs).outcome());
      Outcome isolated = run(trial, driver, IsolationKind.NOOKS, specs).outcome();

      assertThat(isolated).as("trial %d: %s", trial, specs).isNotEqualTo(Outcome.PANIC);
    }
    assertThat(natively).contains(Outcome.PANIC, Outcome.NO_EFFECT);
  }

  private static List<FaultSpec> draw(int trial, DriverKind driver) {
    Rng rng = new World(trial).rng("faults");
    Horizon horizon = driver == DriverKind.SB ? Horizon.SOUND : Horizon.NETWORK;
    List<FaultSpec> specs = new ArrayList<>();
    while (specs.size() < FAULTS) {
      FaultSpec spec = Distribution.UNIFORM.draw(rng, horizon);
      if (spec.type() != FaultType.WHILE1) { // Takes a second of a real processor.
        specs.add(spec);
      }
    }
    return specs;
  }

  private ScenarioResult run(
      long seed, DriverKind driver, IsolationKind isolation, List<FaultSpec> specs) {
    return scenario(seed, driver, isolation, specs).run();
  }

  private Scenario scenario(
      long seed, DriverKind driver, IsolationKind isolation, List<FaultSpec> specs) {
    WorkloadKind workload =
        driver == DriverKind.SB
            ? WorkloadKind.PLAY_TONE
            : STREAMS.get((int) (seed / 2 % STREAMS.size()));
    ScenarioPlan plan =
        new ScenarioPlan(
            seed,
            driver,
            workload,
            isolation,
            FaultRule.injected(specs),
            StreamPlan.standard().withFrames(30),
            RecoveryOptions.standard().withWatchdog(true));
    return new Scenario(plan, cache, Trace.OFF);
  }

  @Test
  void shouldPlayEveryWorkloadWithoutAFault() {
    for (int seed : new int[] {0, 2, 4}) {
      for (IsolationKind isolation : IsolationKind.values()) {
        assertThat(run(seed, DriverKind.E1000, isolation, List.of()).outcome())
            .isEqualTo(Outcome.NO_EFFECT);
      }
    }
  }

  @Test
  void shouldRecoverFromADeterministicFaultUntilItDoesNotRecur() {
    FaultSpec crash =
        FaultSpec.parse("crash:choice=%d,on=interrupt@10,recurs=500,seed=4".formatted(choice()));
    Scenario scenario = scenario(0, DriverKind.E1000, IsolationKind.NOOKS, List.of(crash));

    ScenarioResult result = scenario.run();

    Injection injection = scenario.injection().orElseThrow();
    assertThat(injection.reports().get(0).phase()).isIn(Phase.GONE, Phase.ARMED);
    assertThat((long) result.recoveries()).isEqualTo(injection.reports().get(0).acts());
    assertThat(result.recoveries()).isPositive();
  }

  /** A choice with which a fault of calls has its effect at every call. */
  private static int choice() {
    int choice = 0;
    while (FaultSpec.of(FaultType.CRASH, 0, choice).pick(20, 8) != 0) {
      choice++;
    }
    return choice;
  }

  @Test
  void shouldEndAWorkloadThatFindsNoMemory() {
    FaultSpec leak =
        FaultSpec.of(FaultType.LEAK, 0, choice()).on(new Trigger.Ageing(Trigger.Ageing.Age.AGE, 0));
    Scenario scenario = scenario(0, DriverKind.E1000, IsolationKind.NONE, List.of(leak));
    int free = scenario.bed().kernel().pages().freeFrames();
    scenario.bed().kernel().pages().allocate(free - 40, PageMap.USER);

    assertThat(scenario.run().outcome()).isIn(Outcome.STALLED, Outcome.FRAMES_LOST);
  }

  @Test
  void shouldSayForWhichFaultsOfTheCatalogueIsolationGivesNoPromise() {
    for (FaultType type : FaultType.values()) {
      boolean outside =
          type == FaultType.WHILE1
              || type == FaultType.DMA_WRONG_ADDRESS
              || type == FaultType.WRONG_DATA;
      assertThat(FaultRule.drawn(type, 1).limit().isPresent()).as(type.word()).isEqualTo(outside);
    }
  }
}
