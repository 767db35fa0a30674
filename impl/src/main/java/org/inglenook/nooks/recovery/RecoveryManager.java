package org.inglenook.nooks.recovery;

/**
 * Who decides about failed drivers. The stages are the same for all managers; they differ in what
 * they decide and in what they do meanwhile.
 *
 * <p>Source: the later structure of Nooks, with three managers: the default one unloads, the
 * restart manager asks an agent in user mode, and a shadow driver stands in for the failed one,
 * told by {@link #reached} when to begin and when to hand over.
 */
public interface RecoveryManager {
  /** Returns whether this manager can be asked about {@code domain} now. */
  boolean ready(int domain);

  /** Returns what is to be done about failures of the driver in {@code domain}. */
  Policy policy(int domain);

  /** Returns whether the kernel decides by {@link #policy} while this manager is not ready. */
  default boolean fallsBack() {
    return true;
  }

  /** The recovery of {@code domain} has reached {@code stage}. */
  default void reached(int domain, Stage stage) {}
}
