package org.inglenook.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.InjectedFault;
import org.inglenook.fault.Injection;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.KernelLog;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.ScenarioResult.TimedLine;
import org.inglenook.trace.Trace;

/** One run. Booted by its constructor, so that observers can look at the machine before it runs. */
public final class Scenario {
  /** Frames of memory: 1 MiB, which this workload fills to a good part. */
  public static final int FRAMES = 256;

  private static final int FIRST_DOMAIN = 1;

  private final ScenarioPlan plan;
  private final Testbed bed;
  private final Optional<InjectedFault> fault;
  private final Optional<Isolation> isolation;
  private final Optional<Request> request;
  private final Damage damage;

  /** Boots the machine of {@code plan}; its steps are reported to {@code trace}. */
  public Scenario(ScenarioPlan plan, WovenCache cache, Trace trace) {
    this.plan = plan;
    if (!plan.workload().suits(plan.driver())) {
      throw new IllegalArgumentException(
          "no work for this driver: driver=%s, workload=%s"
              .formatted(plan.driver(), plan.workload()));
    }
    bed = new Testbed(plan.seed(), config(plan), cache, trace);
    final FaultDraw draw = new FaultDraw(plan, bed);
    fault = draw.fault();
    request = draw.request();
    isolation =
        plan.isolation() == IsolationKind.NOOKS
            ? Optional.of(new Isolation(bed.kernel(), recovery(plan)))
            : Optional.empty();
    damage = new Damage(bed.kernel(), this::isDamaged);
    damage.guardInterrupts();
  }

  /** Has a fault happened that a domain does not stop? */
  private boolean isDamaged() {
    final boolean can =
        plan.fault().kind() == FaultRule.Kind.INJECTED || plan.fault().limit().isPresent();
    return can && fault.map(InjectedFault::fired).orElse(false);
  }

  /** A policy may name any driver as the other version of one. */
  private static RecoveryOptions recovery(ScenarioPlan plan) {
    RecoveryOptions options = plan.recovery();
    for (DriverKind driver : DriverKind.values()) {
      options = options.withVersion(driver.name().toLowerCase(Locale.ROOT), driver.type());
    }
    return options;
  }

  /** The sound card is there only if it is wanted, like any other part of a machine. */
  private static TestbedConfig config(ScenarioPlan plan) {
    final TestbedConfig config = TestbedConfig.standard().withFrames(FRAMES);
    return plan.workload().makesSound() ? config.withSound() : config;
  }

  /** Returns what is run. */
  public ScenarioPlan plan() {
    return plan;
  }

  /** Returns the machine, its kernel and its peer. */
  public Testbed bed() {
    return bed;
  }

  /** Returns the isolation manager, if there is one. */
  public Optional<Isolation> isolation() {
    return isolation;
  }

  /** Loads the driver and runs the workload to its end. */
  public ScenarioResult run() {
    WorkloadResult seen;
    try {
      final FaultPoint rule = fault.isPresent() ? fault.get() : FaultPoint.NEVER;
      final Module module = load(rule);
      start(module);
      seen = plan.workload().run(bed, plan.stream(), this::idle);
    } catch (KernelPanic panic) {
      bed.kernel().log().add(panic.getMessage());
      seen = plan.workload().neverBegan(plan.stream(), panic);
    }
    return new ScenarioResult(
        plan,
        outcome(seen),
        seen,
        faultText(),
        fault.map(InjectedFault::fired).orElse(request.map(Request::made).orElse(false)),
        isolation
            .map(nooks -> nooks.recovery().timeline().entries())
            .orElse(List.<Timeline.Entry>of()),
        log());
  }

  /**
   * Lets the driver find its device, and brings that up. A driver that does not manage is given
   * time to be recovered, and asked once more.
   */
  private void start(Module module) {
    if (bed.init(module) > 0 && up(module)) {
      return;
    }
    idle();
    up(isolation.map(nooks -> nooks.recovery().driver(FIRST_DOMAIN).module()).orElse(module));
  }

  private boolean up(Module module) {
    return plan.workload().makesSound()
        || (bed.kernel().devices().ofDriver(module.handle()) != 0 && bed.up(module));
  }

  /** Returns the faults of the catalogue, if it was such that were to be injected. */
  public Optional<Injection> injection() {
    return fault.filter(Injection.class::isInstance).map(Injection.class::cast);
  }

  private Optional<String> faultText() {
    return fault.map(InjectedFault::toString).or(() -> request.map(Request::toString));
  }

  private Module load(FaultPoint rule) {
    final Class<?> driver = plan.driver().type();
    if (isolation.isPresent() && plan.fault().kind() != FaultRule.Kind.STATIC) {
      return isolation.get().load(driver, rule);
    }
    fault.ifPresent(bed.world()::register);
    return bed.kernel().modules().load(driver, Linker.NATIVE, rule);
  }

  private void idle() {
    isolation.ifPresent(nooks -> damage.guard(() -> idle(nooks)));
  }

  private void idle(Isolation nooks) {
    request.ifPresent(person -> person.makeWhenDue(bed.world().clock().now(), nooks.recovery()));
    nooks.idle();
  }

  private Outcome outcome(WorkloadResult seen) {
    if (seen.panic().isPresent()) {
      return Outcome.PANIC;
    }
    if (!seen.isRight()) {
      return Outcome.WRONG_DATA;
    }
    if (seen.isPerfect()) {
      return Outcome.NO_EFFECT;
    }
    return seen instanceof StreamResult stream ? outcome(stream) : outcome((ToneResult) seen);
  }

  private Outcome outcome(StreamResult stream) {
    return reachedItsEnd(stream) ? Outcome.FRAMES_LOST : Outcome.STALLED;
  }

  private static Outcome outcome(ToneResult tone) {
    return tone.finished() && tone.written() == tone.frames() ? Outcome.GAP : Outcome.STALLED;
  }

  /** The last frames came: without a loss the stream takes this long. */
  private boolean reachedItsEnd(StreamResult stream) {
    final long shortest = (long) (plan.stream().frames() - 1) * plan.stream().interval();
    return plan.workload() == WorkloadKind.RECEIVE_STREAM
        ? stream.cycles() >= shortest
        : stream.sent() == plan.stream().frames();
  }

  private List<TimedLine> log() {
    final List<TimedLine> lines = new ArrayList<>();
    for (KernelLog.Entry entry : bed.kernel().log().entries()) {
      lines.add(new TimedLine(entry.cycle(), entry.text()));
    }
    return lines;
  }
}
