package org.inglenook.fault;

import java.util.Locale;
import org.inglenook.driver.Memory;

/**
 * A fault rule: once, from a moment on, the driver stores a wrong word where it stores right ones
 * otherwise: into memory of its own, as soon as there is an opportunity.
 */
public final class OpportuneStore extends OneTimeFault {
  /** Where and what, as it depends on what driver and device are doing. */
  public interface Opportunity {
    /** Returns the address of a word that the driver may write, or 0 when there is none now. */
    int address();

    /** Returns what to store at {@code address}, which is {@code right} otherwise. */
    int wrong(int right);
  }

  private final String kind;
  private final Opportunity opportunity;

  /**
   * Fires at the first opportunity at or after {@code cycle}.
   *
   * @param kind what to call it
   */
  public OpportuneStore(String kind, long cycle, Opportunity opportunity) {
    super(cycle);
    this.kind = kind;
    this.opportunity = opportunity;
  }

  @Override
  public boolean due(long cycle) {
    return waiting(cycle) && opportunity.address() != 0;
  }

  @Override
  public void strike(Memory memory) {
    final int address = opportunity.address();
    memory.store32(address, opportunity.wrong(memory.load32(address)));
    fire();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s: %s, fromCycle=%d", kind, opportunity, fromCycle());
  }
}
