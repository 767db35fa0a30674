package org.inglenook.sim;

/**
 * A part of the world whose state is saved, restored and hashed with it.
 *
 * <p>Invariant: {@code restore(save())} changes nothing that {@link #hash} can see. A saved object
 * is immutable or is never handed out again, so that one snapshot can be restored many times.
 */
public interface Stateful {
  /** Returns the whole state of this part, as an object that later changes leave alone. */
  Object save();

  /**
   * Puts this part back into a state it was in before.
   *
   * @param saved what {@link #save} of this very part returned
   */
  void restore(Object saved);

  /** Adds everything that can influence the future of this part to {@code hasher}. */
  void hash(Hasher hasher);
}
