package org.inglenook.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.InjectedFault;
import org.inglenook.fault.Injection;
import org.inglenook.kernel.core.KernelLog;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.ScenarioResult.TimedLine;
import org.inglenook.trace.Trace;

/** One run. Booted by its constructor, so that observers can look at the machine before it runs. */
public final class Scenario {
  /** Frames of memory of the machine. */
  public static final int FRAMES = BootedSystem.FRAMES;

  private final ScenarioPlan plan;
  private final BootedSystem system;
  private final Testbed bed;
  private final Optional<InjectedFault> fault;
  private final Optional<Request> request;

  /** Boots the machine of {@code plan}; its steps are reported to {@code trace}. */
  public Scenario(ScenarioPlan plan, WovenCache cache, Trace trace) {
    this.plan = plan;
    system = new BootedSystem(plan, cache, trace);
    bed = system.bed();
    final FaultDraw draw = new FaultDraw(plan, bed);
    fault = draw.fault();
    request = draw.request();
    system.isolate(this::isDamaged);
  }

  /** Has a fault happened that a domain does not stop? */
  private boolean isDamaged() {
    final boolean can =
        plan.fault().kind() == FaultRule.Kind.INJECTED || plan.fault().limit().isPresent();
    return can && fault.map(InjectedFault::fired).orElse(false);
  }

  /** Returns what is run. */
  public ScenarioPlan plan() {
    return plan;
  }

  /** Returns the booted system that is run. */
  public BootedSystem system() {
    return system;
  }

  /** Returns the machine, its kernel and its peer. */
  public Testbed bed() {
    return bed;
  }

  /** Returns the isolation manager, if there is one. */
  public Optional<Isolation> isolation() {
    return system.isolation();
  }

  /** Loads the driver and runs the workload to its end. */
  public ScenarioResult run() {
    final FaultPoint rule = fault.isPresent() ? fault.get() : FaultPoint.NEVER;
    final WorkloadResult seen = system.run(rule, this::ask);
    return new ScenarioResult(
        plan,
        Outcome.of(plan, seen),
        seen,
        faultText(),
        fault.map(InjectedFault::fired).orElse(request.map(Request::made).orElse(false)),
        isolation()
            .map(nooks -> nooks.recovery().timeline().entries())
            .orElse(List.<Timeline.Entry>of()),
        log());
  }

  /** Returns the faults of the catalogue, if it was such that were to be injected. */
  public Optional<Injection> injection() {
    return fault.filter(Injection.class::isInstance).map(Injection.class::cast);
  }

  private Optional<String> faultText() {
    return fault.map(InjectedFault::toString).or(() -> request.map(Request::toString));
  }

  /** What a person asks for, when it is time. */
  private void ask() {
    request.ifPresent(
        person ->
            person.makeWhenDue(bed.world().clock().now(), isolation().orElseThrow().recovery()));
  }

  private List<TimedLine> log() {
    final List<TimedLine> lines = new ArrayList<>();
    for (KernelLog.Entry entry : bed.kernel().log().entries()) {
      lines.add(new TimedLine(entry.cycle(), entry.text()));
    }
    return lines;
  }
}
