package org.inglenook.fault.call;

/** Is asked in place of every call of an interposed interface. */
@FunctionalInterface
public interface CallHook {
  /** Makes, changes or leaves out the call of {@code facts} to {@code target}; gives its result. */
  int called(CallTarget target, CallFacts facts, int a, int b, int c);
}
