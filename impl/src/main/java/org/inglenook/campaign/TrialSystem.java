package org.inglenook.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.Injection;
import org.inglenook.fault.Surroundings;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.BootedSystem;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.sim.Snapshot;
import org.inglenook.trace.Trace;

/**
 * A system that is booted once and put back to the moment after boot before each run: isolation is
 * there, the driver is not, for its code may be a mutant. Used by one thread at a time.
 */
public final class TrialSystem {
  private final BootedSystem system;
  private final Snapshot booted;
  private Optional<Injection> injected = Optional.empty();
  private Optional<Golden> golden = Optional.empty();

  /**
   * Boots the system of {@code plan}, whose fault is none.
   *
   * @param cache woven drivers, which systems of one thread may share
   * @param trace to whom the steps of all runs are reported
   */
  public TrialSystem(ScenarioPlan plan, WovenCache cache, Trace trace) {
    this(new BootedSystem(plan, cache, trace));
  }

  /** Boots the same system with a means that the published one lacks. */
  public TrialSystem(ScenarioPlan plan, Explanation.Means means, WovenCache cache) {
    this(
        new BootedSystem(
            plan.recovering(plan.recovery().withWatchdog(means == Explanation.Means.WATCHDOG)),
            means == Explanation.Means.IOMMU,
            cache,
            Trace.OFF));
  }

  private TrialSystem(BootedSystem system) {
    this.system = system;
    system.isolate(() -> injected.map(Injection::fired).orElse(false));
    booted = system.bed().world().snapshot();
  }

  /** Returns the system, put back or in the state in which the latest run has left it. */
  public BootedSystem system() {
    return system;
  }

  /** Puts the system back to the moment after boot. */
  public void restore() {
    system.bed().world().restore(booted);
    injected = Optional.empty();
    device(new Injection(List.of(), new Surroundings(system.bed().kernel())));
  }

  private void device(Injection injection) {
    final Testbed bed = system.bed();
    injection.attach(system.plan().workload().makesSound() ? bed.soundCard() : bed.controller());
  }

  /** Returns what runs without a fault look like; the first call makes them, and puts it back. */
  public Golden golden() {
    if (golden.isEmpty()) {
      golden = Optional.of(Golden.of(this));
    }
    return golden.get();
  }

  /**
   * Runs the workload with {@code faults} from the moment after boot on, to which the caller has
   * {@link #restore put back} the system. Memory is compared with that of {@link #golden runs
   * without a fault}, if these have been made.
   */
  public TrialRun run(List<FaultSpec> faults) {
    final Injection injection = new Injection(faults, new Surroundings(system.bed().kernel()));
    device(injection);
    injected = Optional.of(injection);
    return run(
        injection,
        injection,
        kernel -> golden.map(each -> each.differences(kernel)).orElse(Differences.NONE));
  }

  /**
   * Runs without a fault of the catalogue; {@code rule} may take time of the driver.
   *
   * @param look looks at the kernel at the end of the workload, before anybody asks the driver
   */
  TrialRun run(FaultPoint rule, Function<Kernel, Differences> look) {
    return run(rule, new Injection(List.of(), new Surroundings(system.bed().kernel())), look);
  }

  private TrialRun run(FaultPoint rule, Injection faults, Function<Kernel, Differences> look) {
    final Testbed bed = system.bed();
    final WorkloadResult seen = system.run(rule, () -> {});
    final Differences differences = look.apply(bed.kernel());
    Optional<KernelPanic> panic = seen.panic();
    boolean answers = false;
    if (panic.isEmpty()) {
      try {
        answers = system.answers();
      } catch (KernelPanic end) {
        bed.kernel().log().add(end.getMessage());
        panic = Optional.of(end);
      }
    }
    return new TrialRun(
        system.plan(),
        seen,
        bed.peer().counters().damaged(),
        answers,
        panic,
        differences,
        bed.world().clock().now(),
        faults.reports(),
        timeline(),
        bed.kernel().log().entries());
  }

  private List<Timeline.Entry> timeline() {
    return system
        .isolation()
        .map(Isolation::recovery)
        .map(recovery -> recovery.timeline().entries())
        .orElse(List.of());
  }
}
