package org.inglenook.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.sound.SoundStack;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.sim.Stateful;
import org.inglenook.trace.Trace;

/**
 * A machine with a booted kernel and perhaps isolation under it, ready for a driver to be loaded.
 *
 * <p>All its state is in its world: a world that is restored to the moment before {@link #run} runs
 * again as if nothing had happened, however the run before has ended.
 */
public final class BootedSystem {
  /** Frames of memory: 1 MiB, which these workloads fill to a good part. */
  public static final int FRAMES = 256;

  private static final int FIRST_DOMAIN = 1;
  private static final int FIRST_AUDIO = 0;

  /** More often than a driver fails that is loaded again as often as the standard policy does. */
  private static final int MOST_QUESTIONS = 20;

  private final ScenarioPlan plan;
  private final Testbed bed;
  private Optional<Isolation> isolation = Optional.empty();
  private final LoadedModule loaded = new LoadedModule();
  private Damage damage;

  /** Boots the machine of {@code plan}; its steps are reported to {@code trace}. */
  public BootedSystem(ScenarioPlan plan, WovenCache cache, Trace trace) {
    this(plan, false, cache, trace);
  }

  /** The same, on a machine with or without an IOMMU. */
  public BootedSystem(ScenarioPlan plan, boolean iommu, WovenCache cache, Trace trace) {
    this.plan = plan;
    if (!plan.workload().suits(plan.driver())) {
      throw new IllegalArgumentException(
          "no work for this driver: driver=%s, workload=%s"
              .formatted(plan.driver(), plan.workload()));
    }
    bed = new Testbed(plan.seed(), config(plan).withIommu(iommu), cache, trace);
    bed.world().register(loaded);
  }

  /** The sound card is there only if it is wanted, like any other part of a machine. */
  private static TestbedConfig config(ScenarioPlan plan) {
    final TestbedConfig config =
        TestbedConfig.standard().withFrames(FRAMES).withEcho(plan.workload() == WorkloadKind.ECHO);
    return plan.workload().makesSound() ? config.withSound() : config;
  }

  /**
   * Puts isolation under the kernel if the plan says so.
   *
   * @param damaged whether a fault that a domain does not stop may have reached the kernel's memory
   */
  public void isolate(BooleanSupplier damaged) {
    if (plan.isolation() == IsolationKind.NOOKS) {
      isolation = Optional.of(new Isolation(bed.kernel(), recovery()));
    }
    damage = new Damage(bed.kernel(), damaged);
    damage.guardInterrupts();
  }

  /** A policy may name any driver as the other version of one. */
  private RecoveryOptions recovery() {
    RecoveryOptions options = plan.recovery();
    for (DriverKind driver : DriverKind.values()) {
      options = options.withVersion(driver.name().toLowerCase(Locale.ROOT), driver.type());
    }
    return options;
  }

  /**
   * Loads the driver with {@code rule} in it and runs the workload to its end.
   *
   * @param agent other work in process context, done whenever the machine has been idle
   */
  public WorkloadResult run(FaultPoint rule, Runnable agent) {
    final AtomicReference<WorkloadResult> seen = new AtomicReference<>();
    try {
      damage.guard(() -> seen.set(begin(rule, agent)));
      return seen.get();
    } catch (KernelPanic panic) {
      bed.kernel().log().add(panic.getMessage());
      return plan.workload().neverBegan(plan.stream(), Optional.of(panic));
    }
  }

  private WorkloadResult begin(FaultPoint rule, Runnable agent) {
    try {
      final Module module = load(rule);
      loaded.set(module);
      start(module, agent);
      return plan.workload().run(bed, plan.stream(), () -> idle(agent));
    } catch (NoMemoryException none) {
      bed.kernel().log().add(none.getMessage());
      return plan.workload().neverBegan(plan.stream(), Optional.empty());
    }
  }

  private Module load(FaultPoint rule) {
    final Class<?> driver = plan.driver().type();
    if (isolation.isPresent() && plan.fault().kind() != FaultRule.Kind.STATIC) {
      return isolation.get().load(driver, rule);
    }
    if (rule instanceof Stateful part) {
      bed.world().register(part);
    }
    return bed.kernel().modules().load(driver, Linker.NATIVE, rule);
  }

  /**
   * Lets the driver find its device, and brings that up. A driver that does not manage is given
   * time to be recovered, and asked once more.
   */
  private void start(Module module, Runnable agent) {
    if (bed.init(module) > 0 && up(module)) {
      return;
    }
    idle(agent);
    up(latest(module));
  }

  private Module latest(Module module) {
    return isolation.map(nooks -> nooks.recovery().driver(FIRST_DOMAIN).module()).orElse(module);
  }

  /**
   * Asks the driver, after a run, for something that only one that works can answer. One that does
   * not answer is given time to be recovered, and asked once more; and so on as long as it is the
   * question that makes it fail.
   *
   * @throws KernelPanic when the kernel does not survive that
   */
  public boolean answers() {
    return loaded.get().map(module -> asked(module) || askedAgain(module)).orElse(false);
  }

  private boolean askedAgain(Module module) {
    for (int questions = 0; questions < MOST_QUESTIONS; questions++) {
      idle(() -> {});
      final int failures = failures();
      if (asked(module)) {
        return true;
      }
      if (failures() == failures) {
        return false;
      }
    }
    return false;
  }

  private int failures() {
    return isolation.map(nooks -> nooks.recovery().timeline().count(Stage.DETECTED)).orElse(0);
  }

  private boolean asked(Module module) {
    final Kernel kernel = bed.kernel();
    final int handle = latest(module).handle();
    final IntSupplier question =
        plan.workload().makesSound()
            ? () -> reopened(kernel.sound()) ? 1 : 0
            : () -> kernel.devices().answers(handle) ? 1 : 0;
    return kernel.inTask(question) > 0;
  }

  private static boolean reopened(SoundStack sound) {
    return sound.open(FIRST_AUDIO) == 0 && sound.close(FIRST_AUDIO) == 0;
  }

  private boolean up(Module module) {
    return plan.workload().makesSound()
        || (bed.kernel().devices().ofDriver(module.handle()) != 0
            && bed.up(module, plan.stream().patience()));
  }

  private void idle(Runnable agent) {
    isolation.ifPresent(
        nooks ->
            damage.guard(
                () -> {
                  agent.run();
                  nooks.idle();
                }));
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
}
