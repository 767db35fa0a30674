package org.inglenook.conformance.replay;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.ActionInstance;

/**
 * Production code set up as one model sets up its spec: the objects that do the work, no twins.
 * Used by one thread.
 */
public interface ReplaySubject {
  /**
   * How each of these instances is commanded; valid as long as the subject is, whatever it was
   * rewound to.
   *
   * @throws IllegalArgumentException for an instance that cannot be commanded
   */
  Commands commands(List<ActionInstance> instances);

  /** How the spec's variables are read; valid as long as the subject is. */
  View view();

  /** The present moment. */
  Mark mark();

  /** Goes back to a moment of this subject; any number of times, and in any order. */
  void rewind(Mark mark);

  /**
   * A number that differs, but for accidents, when anything differs on which later steps may
   * depend. Without {@link #isHashed} it says nothing.
   */
  long hash();

  /**
   * Whether {@link #hash} sees everything. If it does not, what a refusal may have changed unseen
   * is undone before the next step, so that a failure can always be repeated from its steps.
   */
  default boolean isHashed() {
    return true;
  }

  /** Where steps can be cut short; empty when the subject cannot be. */
  default Optional<CrashPoints> crashPoints() {
    return Optional.empty();
  }
}
