package org.inglenook.nooks.xpc;

import org.inglenook.nooks.domain.Journal;

/** What a deferred kernel call does: a change of kernel memory that happens as a whole. */
@FunctionalInterface
public interface DeferredRoutine {
  /** Adds the stores of this call about {@code buffer} to {@code step}; does nothing else. */
  void run(Journal step, int buffer);
}
