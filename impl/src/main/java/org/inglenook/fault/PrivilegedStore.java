package org.inglenook.fault;

import org.inglenook.driver.Memory;
import org.inglenook.sim.Hasher;

/**
 * A fault rule: once, the driver executes a privileged instruction, such as loading another page
 * table, and then stores a word. Drivers run in ring 0, where nothing stops such an instruction.
 */
public final class PrivilegedStore implements InjectedFault {
  private final Runnable instruction;
  private final WildStore store;

  /** Executes {@code instruction} in front of {@code store}, when that is due. */
  public PrivilegedStore(Runnable instruction, WildStore store) {
    this.instruction = instruction;
    this.store = store;
  }

  @Override
  public boolean due(long cycle) {
    return store.due(cycle);
  }

  @Override
  public void strike(Memory memory) {
    instruction.run();
    store.strike(memory);
  }

  @Override
  public boolean fired() {
    return store.fired();
  }

  @Override
  public Object save() {
    return store.save();
  }

  @Override
  public void restore(Object saved) {
    store.restore(saved);
  }

  @Override
  public void hash(Hasher hasher) {
    store.hash(hasher);
  }

  @Override
  public String toString() {
    return "privileged instruction, then " + store;
  }
}
