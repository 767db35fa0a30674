package org.inglenook.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.driver.fault.WildStore;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PhysicalMemory;
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
import org.inglenook.sim.Rng;
import org.inglenook.trace.Trace;

/** One run. Booted by its constructor, so that observers can look at the machine before it runs. */
public final class Scenario {
  /** Frames of memory: 1 MiB, which this workload fills to a good part. */
  public static final int FRAMES = 256;

  /** A fault whose cycle the seed chooses comes between these cycles: during the stream. */
  private static final long FIRST_FAULT_CYCLE = 500_000;

  private static final int FAULT_CYCLES = 5_500_000;

  /** The same for sound, which begins later and lasts longer: up to a tenth before its end. */
  private static final long FIRST_SOUND_FAULT_CYCLE = 5_000_000;

  private static final long NEVER = Long.MAX_VALUE;
  private static final int FIRST_DOMAIN = 1;

  private final ScenarioPlan plan;
  private final Testbed bed;
  private final Optional<WildStore> fault;
  private final Optional<Isolation> isolation;
  private long requestCycle = NEVER;
  private boolean requested;

  /** Boots the machine of {@code plan}; its steps are reported to {@code trace}. */
  public Scenario(ScenarioPlan plan, WovenCache cache, Trace trace) {
    this.plan = plan;
    if (!plan.workload().suits(plan.driver())) {
      throw new IllegalArgumentException(
          "no work for this driver: driver=%s, workload=%s"
              .formatted(plan.driver(), plan.workload()));
    }
    bed = new Testbed(plan.seed(), config(plan), cache, trace);
    fault = draw();
    isolation =
        plan.isolation() == IsolationKind.NOOKS
            ? Optional.of(new Isolation(bed.kernel(), recovery(plan)))
            : Optional.empty();
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

  private Optional<WildStore> draw() {
    if (plan.fault().kind() != FaultRule.Kind.WILD_STORE) {
      requestCycle = requestCycle();
      return Optional.empty();
    }
    final Rng rng = bed.world().rng("fault");
    final long drawn = drawCycle(rng);
    final long cycle = plan.fault().cycle() == FaultRule.ANY_CYCLE ? drawn : plan.fault().cycle();
    final PhysicalMemory memory = bed.kernel().machine().memory();
    final int anywhere = rng.nextInt(memory.size() / Integer.BYTES) * Integer.BYTES;
    final int inUse = wordInUse(memory, rng);
    final int address = rng.nextInt(2) == 0 ? anywhere : inUse;
    return Optional.of(WildStore.atCycle(cycle, address, rng.nextInt()));
  }

  /** When a person asks for a recovery. */
  private long requestCycle() {
    if (plan.fault().kind() != FaultRule.Kind.REQUEST) {
      return NEVER;
    }
    return plan.fault().cycle() == FaultRule.ANY_CYCLE
        ? drawCycle(bed.world().rng("fault"))
        : plan.fault().cycle();
  }

  private long drawCycle(Rng rng) {
    if (!plan.workload().makesSound()) {
      return FIRST_FAULT_CYCLE + rng.nextInt(FAULT_CYCLES);
    }
    final long most = WorkloadKind.tone(plan.stream()).cycles() / 10 * 9;
    return FIRST_SOUND_FAULT_CYCLE + rng.nextInt((int) Math.min(most, Integer.MAX_VALUE));
  }

  /** Draws a word that the kernel uses after boot, before driver and isolation are there. */
  private static int wordInUse(PhysicalMemory memory, Rng rng) {
    int count = 0;
    for (int address = 0; address < memory.size(); address += Integer.BYTES) {
      count += memory.load32(address) != 0 ? 1 : 0;
    }
    int left = rng.nextInt(count);
    int address = 0;
    while (memory.load32(address) == 0 || left-- > 0) {
      address += Integer.BYTES;
    }
    return address;
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
      bed.probe(module);
      if (!plan.workload().makesSound()) {
        bed.up(module);
      }
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
        fault.map(WildStore::fired).orElse(requested),
        isolation
            .map(nooks -> nooks.recovery().timeline().entries())
            .orElse(List.<Timeline.Entry>of()),
        log());
  }

  private Optional<String> faultText() {
    return requestCycle == NEVER
        ? fault.map(WildStore::toString)
        : Optional.of("request: recover the driver, cycle=" + requestCycle);
  }

  private Module load(FaultPoint rule) {
    final Class<?> driver = plan.driver().type();
    if (isolation.isPresent()) {
      return isolation.get().load(driver, rule);
    }
    fault.ifPresent(bed.world()::register);
    return bed.kernel().modules().load(driver, Linker.NATIVE, rule);
  }

  private void idle() {
    isolation.ifPresent(this::idle);
  }

  private void idle(Isolation nooks) {
    if (!requested && bed.world().clock().now() >= requestCycle) {
      requested = true;
      nooks.recovery().request(FIRST_DOMAIN, "a person asks for it");
    }
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
