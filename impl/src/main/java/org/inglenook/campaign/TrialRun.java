package org.inglenook.campaign;

import java.util.List;
import java.util.Optional;
import org.inglenook.driver.load.LockupFault;
import org.inglenook.fault.FaultReport;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.KernelLog;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.ScenarioPlan;

/**
 * What one run of a trial has shown.
 *
 * @param plan what was run
 * @param seen what the workload saw
 * @param damaged datagrams that came to the peer with a wrong checksum, and were dropped there
 * @param answers whether the driver answers after the workload
 * @param panic the end of the kernel, also if it came only when the driver was asked
 * @param differences how memory differs from that of a run without a fault, if that was compared
 * @param cycles the cycle of the end
 * @param faults what became of each fault; nothing is judged by this
 * @param recovery stages of recovery, oldest first; empty without isolation
 * @param log the kernel's log, oldest first
 */
public record TrialRun(
    ScenarioPlan plan,
    WorkloadResult seen,
    int damaged,
    boolean answers,
    Optional<KernelPanic> panic,
    Differences differences,
    long cycles,
    List<FaultReport> faults,
    List<Timeline.Entry> recovery,
    List<KernelLog.Entry> log) {
  /** Keeps own copies. */
  public TrialRun {
    faults = List.copyOf(faults);
    recovery = List.copyOf(recovery);
    log = List.copyOf(log);
  }

  /** Returns how many recoveries have brought the driver back. */
  public int recoveries() {
    return (int) recovery.stream().filter(each -> each.stage() == Stage.SERVING).count();
  }

  /** Returns whether the workload came to its end, with whatever result. */
  public boolean completed() {
    return Outcome.reachedItsEnd(plan, seen);
  }

  /** Returns the cycle at which a fault first had an effect; -1 if none has. */
  public long firstAct() {
    return faults.stream()
        .filter(FaultReport::fired)
        .mapToLong(FaultReport::firstAct)
        .min()
        .orElse(-1);
  }

  /**
   * Returns the cycle at which somebody first noticed that something was wrong: isolation, a
   * processor exception in a task, a check of the kernel; -1 if nobody has.
   */
  public long firstNotice() {
    long first = panic.map(KernelPanic::cycle).orElse(Long.MAX_VALUE);
    for (KernelLog.Entry line : log) {
      first = line.text().startsWith(Kernel.OOPS) ? Math.min(first, line.cycle()) : first;
    }
    for (Timeline.Entry entry : recovery) {
      first = entry.stage() == Stage.DETECTED ? Math.min(first, entry.cycle()) : first;
    }
    return first == Long.MAX_VALUE ? -1 : first;
  }

  /**
   * Returns how many loops of the driver the processor's watchdog has ended: in process context the
   * task with them, elsewhere the machine.
   */
  public int loops() {
    final String oops = Kernel.OOPS + LockupFault.WORDS;
    final long killed = log.stream().filter(line -> line.text().startsWith(oops)).count();
    return (int) killed + (panic.filter(KernelPanic::isLockup).isPresent() ? 1 : 0);
  }

  /** Returns the cycles from the first effect of a fault to the first notice; -1 without either. */
  public long delay() {
    final long act = firstAct();
    final long notice = firstNotice();
    return act < 0 || notice < act ? -1 : notice - act;
  }
}
