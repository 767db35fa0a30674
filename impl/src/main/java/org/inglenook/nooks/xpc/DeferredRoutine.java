package org.inglenook.nooks.xpc;

import org.inglenook.nooks.domain.Journal;

/** What a deferred kernel call does: a change of kernel memory that happens as a whole. */
@FunctionalInterface
public interface DeferredRoutine {
  /** Adds the stores of this call about {@code buffer} to {@code step}; does nothing else. */
  void run(Journal step, int buffer);

  /**
   * Checks what {@code domain} has passed, and takes back what it must not touch any longer.
   * Returns false if that is not as it should be; the domain has been failed then.
   */
  default boolean prepare(int domain, int buffer) {
    return true;
  }

  /** Does what is left to do when the call about {@code buffer} has taken effect. */
  default void done(int domain, int buffer) {
    // A change of kernel memory is all that most calls are.
  }
}
