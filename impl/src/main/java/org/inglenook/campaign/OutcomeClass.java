package org.inglenook.campaign;

/** What came of a trial, from the least to the worst that users can meet. */
public enum OutcomeClass {
  /** As without a fault, to the last word of the kernel's and the driver's memory. */
  NO_EFFECT("no effect"),
  /** As without a fault for everybody, but memory differs: it may show later. */
  LATENT("latent"),
  /** The driver was recovered, and no program noticed. */
  RECOVERED_UNNOTICED("recovered unnoticed"),
  /** The driver was recovered; something was lost, late, failed or wrong meanwhile. */
  RECOVERED_VISIBLE("recovered, visible"),
  /** Work is missing or the driver is dead, but the kernel lives and no wrong data was believed. */
  NON_FATAL("non-fatal failure"),
  /** Somebody got wrong data, and nobody noticed. */
  SILENT_CORRUPTION("silent corruption"),
  /** The machine makes no progress any more. */
  DEADLOCK("deadlock"),
  /** The kernel has panicked. */
  CRASH("crash");

  private final String words;

  OutcomeClass(String words) {
    this.words = words;
  }

  /** Returns it in words. */
  public String words() {
    return words;
  }

  /** Returns whether the system is lost: what the published evaluation counts as a crash. */
  public boolean fatal() {
    return this == CRASH || this == DEADLOCK;
  }
}
