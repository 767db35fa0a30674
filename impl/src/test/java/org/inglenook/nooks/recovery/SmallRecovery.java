package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Crossings;
import org.inglenook.trace.Refusal;

/** Recovery on a small machine: what leads to drivers, and who decides, is said by the test. */
final class SmallRecovery {
  /** What leads to the drivers. */
  final Set<Reference> leading = EnumSet.noneOf(Reference.class);

  /** The domains whose lines were masked, in this order. */
  final List<Integer> masked = new ArrayList<>();

  /** Whether the agent can be asked, and what it decides. */
  boolean ready = true;

  Decision decision = Decision.RESTART;

  private final RecoverySteps steps;
  private final Crossings crossings;

  SmallRecovery(SmallMachine small) {
    this(small, small.nooks().recoveryBase());
  }

  /** Puts the records of recovery at {@code base}. */
  SmallRecovery(SmallMachine small, int base) {
    crossings = small.nooks().xpc().crossings();
    steps = new RecoverySteps(small.machine(), small.nooks().xpc(), base, new Led(), new Agent());
  }

  RecoverySteps steps() {
    return steps;
  }

  void fail(int domain) {
    assertThat(steps.detection().detect(domain, Trigger.EXCEPTION.number()))
        .isEqualTo(Refusal.NONE);
  }

  /** The driver fails, and is unloaded after this decision. */
  void unload(int domain, Decision decided) {
    decision = decided;
    fail(domain);
    assertThat(steps.recovery().mask(domain)).isEqualTo(Refusal.NONE);
    assertThat(steps.recovery().decide(domain)).isEqualTo(Refusal.NONE);
    assertThat(steps.recovery().unwound(domain)).isEqualTo(Refusal.NONE);
    assertThat(steps.recovery().released(domain)).isEqualTo(Refusal.NONE);
    assertThat(steps.recovery().unload(domain)).isEqualTo(Refusal.NONE);
  }

  /** A task calls the driver, on the stack of its own number, which calls the kernel. */
  void enterKernelThrough(int task, int domain) {
    assertThat(crossings.driverCall(task, domain, 0, task)).isEqualTo(Refusal.NONE);
    assertThat(crossings.kernelCall(task, domain)).isEqualTo(Refusal.NONE);
  }

  private final class Agent implements RecoveryManager {
    @Override
    public boolean ready(int domain) {
      return ready;
    }

    @Override
    public Policy policy(int domain) {
      return Policy.of(decision, 1);
    }
  }

  private final class Led implements Belongings {
    @Override
    public boolean leads(int domain, Reference reference) {
      return leading.contains(reference);
    }

    @Override
    public long changes() {
      return leading.size();
    }

    @Override
    public void release(int domain, Reference reference) {
      leading.remove(reference);
    }

    @Override
    public void mask(int domain) {
      masked.add(domain);
    }
  }
}
