package org.inglenook.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * What a campaign consists of. The trials are numbered from 1; the drivers take turns.
 *
 * @param seed the only source of chance
 * @param trials trials of each driver
 * @param drivers which drivers
 * @param systems under which isolation each trial is made, with the same faults
 * @param faults faults in each trial, all of one type; the published experiments had 5
 * @param distribution how often each type comes
 * @param frames datagrams of a stream, or KiB of sound
 */
public record CampaignPlan(
    long seed,
    int trials,
    List<DriverKind> drivers,
    List<IsolationKind> systems,
    int faults,
    Distribution distribution,
    int frames) {
  /** What the constants of {@link Horizon} are about. */
  private static final int HORIZON_FRAMES = 200;

  /** Cycles of a run before and after its stream. */
  private static final int HORIZON_REST = 200_000;

  /** Keeps own copies. */
  public CampaignPlan {
    drivers = List.copyOf(drivers);
    systems = List.copyOf(systems);
  }

  /** Returns how many trials there are of all drivers together. */
  public int count() {
    return trials * drivers.size();
  }

  /**
   * Draws trial {@code number}: the same trial, whatever the size of the campaign.
   *
   * @param number from 1 to {@link #count}
   */
  public TrialPlan trial(int number) {
    if (number < 1 || number > count()) {
      throw new IllegalArgumentException(
          "no such trial: number=%d, trials=%d".formatted(number, count()));
    }
    final Rng rng = new World(new Hasher().add(seed).add(number).value()).rng("trial");
    final DriverKind driver = drivers.get((number - 1) % drivers.size());
    final WorkloadKind workload = workload(driver, rng);
    return new TrialPlan(number, driver, workload, faults(rng, horizon(workload)));
  }

  /** Everything that suits the driver is as likely. */
  private static WorkloadKind workload(DriverKind driver, Rng rng) {
    final List<WorkloadKind> suiting =
        Stream.of(WorkloadKind.values()).filter(each -> each.suits(driver)).toList();
    return suiting.get(rng.nextInt(suiting.size()));
  }

  private List<FaultSpec> faults(Rng rng, Horizon horizon) {
    final List<FaultSpec> drawn = new ArrayList<>();
    drawn.add(distribution.draw(rng, horizon));
    while (drawn.size() < faults) {
      drawn.add(Distribution.draw(drawn.get(0).type(), rng, horizon));
    }
    return drawn;
  }

  /** As far as a workload of this size goes. */
  private Horizon horizon(WorkloadKind workload) {
    final Horizon whole = workload.makesSound() ? Horizon.SOUND : Horizon.NETWORK;
    return new Horizon(
        HORIZON_REST + scaled(whole.cycles()),
        1 + scaled(whole.requests()),
        1 + scaled(whole.interrupts()),
        whole.freePages(),
        whole.ticks());
  }

  private int scaled(int count) {
    return (int) ((long) count * frames / HORIZON_FRAMES);
  }

  /** Returns the run without a fault with which the runs of such trials are compared. */
  public ScenarioPlan scenario(DriverKind driver, WorkloadKind workload, IsolationKind isolation) {
    return new ScenarioPlan(
        seed,
        driver,
        workload,
        isolation,
        FaultRule.NONE,
        StreamPlan.standard().withFrames(frames));
  }
}
