package org.inglenook.trace;

/**
 * Why a step did not happen. A refused step has changed nothing.
 *
 * <p>The order of the constants means nothing; new reasons are added at the end of their group.
 */
public enum Refusal {
  /** Not refused: the step is done. */
  NONE,

  // Memory
  /** The page is not in the page table that the processor uses. */
  NOT_PRESENT,
  /** The processor's translation cache holds no entry for the page. */
  NOT_CACHED;

  /** Returns true if the step happened. */
  public boolean done() {
    return this == NONE;
  }
}
