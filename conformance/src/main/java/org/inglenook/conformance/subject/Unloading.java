package org.inglenook.conformance.subject;

import org.inglenook.conformance.binding.Step;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.recovery.RecoverySteps;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.trace.Refusal;

/**
 * Commands {@code Nooks!Unload(d)} as recovery does: the pages that the device may reach are
 * marked, then the stage says that they are kept.
 */
final class Unloading implements Step {
  private final Memory memory;
  private final RecoverySteps steps;

  Unloading(Memory memory, RecoverySteps steps) {
    this.memory = memory;
    this.steps = steps;
  }

  @Override
  public Refusal perform(int[] arguments) {
    int domain = arguments[0];
    if (steps.state().stage(domain) == Stage.RELEASED) {
      memory.keep(domain, steps.state().restarts(domain) + 1);
    }
    return steps.recovery().unload(domain);
  }
}
