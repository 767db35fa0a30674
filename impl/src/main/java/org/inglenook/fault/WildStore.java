package org.inglenook.fault;

import org.inglenook.driver.Memory;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Rng;

/**
 * A fault rule: once, at a moment, the driver stores a word where it has no business to.
 *
 * <p>The moment is the first pass of driver code (method entry or back-edge) that satisfies both
 * {@code afterPasses} and {@code fromCycle}. The store is made where the driver asks: it goes
 * through the MMU with the page table loaded then, so natively it hits anything and inside a
 * protection domain only what the domain may write. The rule is transient: it fires once in a run,
 * whatever is reloaded afterwards.
 *
 * <p>Source: the pointer and destination faults of the SWIFI catalogue, reduced to their effect.
 */
public final class WildStore implements InjectedFault {
  private final long afterPasses;
  private final long fromCycle;
  private final int address;
  private final int value;

  private long passes;
  private boolean fired;

  private WildStore(long afterPasses, long fromCycle, int address, int value) {
    this.afterPasses = afterPasses;
    this.fromCycle = fromCycle;
    this.address = address;
    this.value = value;
  }

  /** Fires at pass number {@code nth} of driver code, counted from 1. */
  public static WildStore atPass(long nth, int address, int value) {
    return new WildStore(nth, 0, address, value);
  }

  /** Fires at the first pass of driver code at or after {@code cycle}. */
  public static WildStore atCycle(long cycle, int address, int value) {
    return new WildStore(1, cycle, address, value);
  }

  /**
   * Fires as {@link #atCycle} does, at a word-aligned address from {@code from} to before {@code
   * to} and with a value, both drawn from {@code rng}.
   *
   * <p>All of memory is a fair target and mostly empty, as in a real machine; the kernel's own
   * pages are one where most stores hit something.
   */
  public static WildStore drawn(Rng rng, long cycle, int from, int to) {
    int words = (to - from) / Integer.BYTES;
    int address = from + rng.nextInt(words) * Integer.BYTES;
    return atCycle(cycle, address, rng.nextInt());
  }

  @Override
  public boolean due(long cycle) {
    passes++;
    if (fired || passes < afterPasses || cycle < fromCycle) {
      return false;
    }
    fired = true;
    return true;
  }

  @Override
  public void strike(Memory memory) {
    memory.store32(address, value);
  }

  /** Passes of driver code seen so far. */
  public long passes() {
    return passes;
  }

  @Override
  public boolean fired() {
    return fired;
  }

  @Override
  public Object save() {
    return new Saved(passes, fired);
  }

  @Override
  public void restore(Object saved) {
    Saved from = (Saved) saved;
    passes = from.passes();
    fired = from.fired();
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(passes).add(fired);
  }

  @Override
  public String toString() {
    return "wild-store: address=0x%x, value=0x%x, fromCycle=%d, afterPasses=%d"
        .formatted(address, value, fromCycle, afterPasses);
  }

  private record Saved(long passes, boolean fired) {}
}
