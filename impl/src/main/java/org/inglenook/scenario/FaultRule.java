package org.inglenook.scenario;

/**
 * Which fault to inject.
 *
 * @param kind what happens
 * @param cycle when at the earliest, or {@link #ANY_CYCLE} to let the seed choose
 */
public record FaultRule(Kind kind, long cycle) {
  /** The seed chooses when. */
  public static final long ANY_CYCLE = -1;

  /** No fault. */
  public static final FaultRule NONE = new FaultRule(Kind.NONE, ANY_CYCLE);

  /** What can happen. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /**
     * The driver stores one word, by an ordinary store, into a word in use that the seed chooses.
     */
    WILD_STORE,
    /** Nothing goes wrong, but a person asks for the driver to be recovered. */
    REQUEST
  }
}
