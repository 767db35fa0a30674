package org.inglenook.conformance.trace;

import org.inglenook.trace.Trace;

/** A listener that wants to hear of some actions only. */
public interface SelectiveTrace extends Trace {
  /** Whether steps of {@code action}, a module and a name, are to be reported; always the same. */
  boolean concerns(String action);
}
