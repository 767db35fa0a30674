package org.inglenook.modelchecking.tlc;

import java.util.Set;
import tlc2.output.EC;

/** Groups of TLC's message codes. Severities are those of {@code tlc2.output.MP}. */
final class Codes {
  /** {@code MP.ERROR}. */
  static final int ERROR = 1;

  /** {@code MP.TLCBUG}. */
  static final int BUG = 2;

  /** {@code MP.WARNING}. */
  static final int WARNING = 3;

  /** Say that a counterexample follows, or where an evaluation failed; not errors themselves. */
  static final Set<Integer> ANNOTATIONS =
      Set.of(EC.TLC_BEHAVIOR_UP_TO_THIS_POINT, EC.TLC_COUNTER_EXAMPLE, EC.TLC_NESTED_EXPRESSION);

  static final Set<Integer> UNASSIGNED =
      Set.of(
          EC.TLC_STATE_NOT_COMPLETELY_SPECIFIED_INITIAL,
          EC.TLC_STATE_NOT_COMPLETELY_SPECIFIED_NEXT);

  static final Set<Integer> OUT_OF_MEMORY =
      Set.of(
          EC.SYSTEM_OUT_OF_MEMORY,
          EC.SYSTEM_OUT_OF_MEMORY_TOO_MANY_INIT,
          EC.SYSTEM_OUT_OF_MEMORY_LIVENESS);

  static final Set<Integer> PARSING =
      Set.of(EC.TLC_PARSING_FAILED, EC.TLC_PARSING_FAILED2, EC.TLC_NO_MODULES);

  private Codes() {}

  /** Whether a code complains about the {@code .cfg} (CFG_* and TLC_CONFIG_*). */
  static boolean isConfiguration(int code) {
    boolean cfg = code >= 5001 && code <= 5999;
    boolean config =
        code >= EC.TLC_CONFIG_VALUE_NOT_ASSIGNED_TO_CONSTANT_PARAM
            && code <= EC.TLC_CONFIG_NO_STATE_TYPE;
    return cfg
        || config
        || code == EC.TLC_CONFIG_UNDEFINED_OR_NO_OPERATOR
        || code == EC.TLC_CONFIG_SUBSTITUTION_NON_CONSTANT;
  }
}
