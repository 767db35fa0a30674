package org.inglenook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.Distribution;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.Horizon;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Rng;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run from a snapshot is the run after a boot, whatever has happened in between. */
class TrialSystemTest {
  private static final int TRIALS_BETWEEN = 50;
  private static final int FRAMES = 12;

  @ParameterizedTest
  @CsvSource({"RECEIVE_STREAM,NONE", "RECEIVE_STREAM,NOOKS", "PLAY_TONE,NONE", "PLAY_TONE,NOOKS"})
  void shouldRunFromASnapshotAsAfterABoot(WorkloadKind workload, IsolationKind isolation) {
    StepHash steps = new StepHash();
    TrialSystem used = system(workload, isolation, steps);
    int fatal = 0;
    int recovered = 0;
    for (int number = 0; number < TRIALS_BETWEEN; number++) {
      used.restore();
      TrialRun run = used.run(faults(number));
      fatal += Classifier.of(run).fatal() ? 1 : 0;
      recovered += run.recoveries() > 0 ? 1 : 0;
    }

    for (int number = 100; number < 104; number++) {
      assertThat(bytes(used, steps, number))
          .isEqualTo(bytes(system(workload, isolation, steps), steps, number));
    }
    assertThat(fatal).isPositive();
    assertThat(recovered > 0).isEqualTo(isolation == IsolationKind.NOOKS);
  }

  @ParameterizedTest
  @CsvSource({"RECEIVE_STREAM,NOOKS", "PLAY_TONE,NOOKS", "SEND_STREAM,NONE"})
  void shouldForgetNothingThatIsOutsideOfMemory(WorkloadKind workload, IsolationKind isolation)
      throws IllegalAccessException {
    TrialSystem system = system(workload, isolation, Trace.OFF);
    SortedMap<String, String> booted = ObjectAudit.of(system.system());
    for (int number = 0; number < TRIALS_BETWEEN; number++) {
      system.restore();
      system.run(faults(number));
    }
    SortedMap<String, String> left = ObjectAudit.of(system.system());

    system.restore();

    assertThat(ObjectAudit.of(system.system())).isEqualTo(booted);
    assertThat(left).isNotEqualTo(booted);
    assertThat(booted).hasSizeGreaterThan(300);
  }

  private static TrialSystem system(WorkloadKind workload, IsolationKind isolation, Trace trace) {
    DriverKind driver = workload.makesSound() ? DriverKind.SB : DriverKind.E1000;
    StreamPlan stream = StreamPlan.standard().withFrames(FRAMES);
    ScenarioPlan plan = new ScenarioPlan(5, driver, workload, isolation, FaultRule.NONE, stream);
    return new TrialSystem(plan, new WovenCache(), trace);
  }

  private static List<FaultSpec> faults(int number) {
    Rng rng = new World(number).rng("faults");
    List<FaultSpec> faults = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      faults.add(Distribution.CATALOGUE.draw(rng, Horizon.NETWORK));
    }
    return faults;
  }

  /** A hash over steps. */
  private static final class StepHash implements Trace {
    private Hasher hasher = new Hasher();

    void begin() {
      hasher = new Hasher();
    }

    long value() {
      return hasher.value();
    }

    @Override
    public void step(String action, int a, int b, int c, int d) {
      hasher.add(action.hashCode()).add(a).add(b).add(c).add(d);
    }
  }

  /** One string for the trace, the world at the end, and all that a run has shown. */
  private static String bytes(TrialSystem system, StepHash steps, int number) {
    system.restore();
    steps.begin();
    TrialRun run = system.run(number == 100 ? List.of() : faults(number));
    return steps.value() + " " + system.system().bed().world().hash() + " " + run;
  }
}
