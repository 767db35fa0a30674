package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.inglenook.hardware.CrashPoint;
import org.inglenook.hardware.Machine;
import org.inglenook.trace.Refusal;

/**
 * Cuts steps of the kernel short before each of their stores, as a trap does, and lets the trap
 * handler settle: what it leaves must be the state before the step, or the state after it.
 */
public final class CutShort {
  private final Machine machine;
  private final Runnable settle;
  private final Supplier<?> state;

  /**
   * Cuts steps on {@code machine}.
   *
   * @param settle what the trap handler calls
   * @param state all that a step can change for those who look
   */
  public CutShort(Machine machine, Runnable settle, Supplier<?> state) {
    this.machine = machine;
    this.settle = settle;
    this.state = state;
  }

  /** Cuts {@code step} short wherever it can be, then takes it. */
  public void everywhere(String name, Supplier<Refusal> step) {
    Object before = state.get();
    var start = machine.world().snapshot();
    long stores = machine.memory().stores();
    assertThat(step.get()).as(name).isEqualTo(Refusal.NONE);
    Object after = state.get();
    long many = machine.memory().stores() - stores;
    var end = machine.world().snapshot();

    assertThat(after).as("%s does something", name).isNotEqualTo(before);
    for (int store = 0; store < many; store++) {
      machine.world().restore(start);
      machine.memory().tripAfter(store);
      assertThatThrownBy(step::get).isInstanceOf(CrashPoint.class);
      machine.memory().disarm();
      settle.run();
      assertThat((Object) state.get()).as("%s, store %d", name, store).isIn(before, after);
    }
    machine.world().restore(end);
    settle.run();
    assertThat((Object) state.get()).as("%s, after its last store", name).isEqualTo(after);
  }
}
