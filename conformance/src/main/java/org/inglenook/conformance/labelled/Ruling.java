package org.inglenook.conformance.labelled;

import org.inglenook.conformance.judge.Verdict;

/**
 * What a judge says of a trace.
 *
 * @param explained how many records it explains
 */
record Ruling(Verdict verdict, long explained) {

  /** Whether that is what the label says, of the same record. */
  boolean isRightAbout(TraceFacts trace) {
    return verdict == trace.kind().label().verdict() && explained == trace.explained();
  }

  @Override
  public String toString() {
    return verdict.word() + " after " + explained + " records";
  }
}
