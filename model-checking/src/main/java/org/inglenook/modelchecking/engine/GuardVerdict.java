package org.inglenook.modelchecking.engine;

/** Whether one conjunct of an action holds, judged by itself. */
public enum GuardVerdict {
  TRUE,
  FALSE,
  /** TLC cannot evaluate it there: it leans on an earlier conjunct that is false. */
  UNDEFINED
}
