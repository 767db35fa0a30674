package org.inglenook.nooks.xpc;

import org.inglenook.trace.Refusal;

/**
 * Has a say in every step by which a task enters a domain, and a part in it. Asked when all other
 * guards of the step hold: what it stores then takes effect with the step.
 */
@FunctionalInterface
public interface EntryWatch {
  /** Lets everybody enter. */
  EntryWatch NONE = (task, domain) -> Refusal.NONE;

  /** {@code task} is about to enter {@code domain}; if that is refused, nothing was stored. */
  Refusal entering(int task, int domain);
}
