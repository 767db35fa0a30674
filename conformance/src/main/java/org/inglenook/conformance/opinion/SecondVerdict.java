package org.inglenook.conformance.opinion;

import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.Verdict;

/**
 * What the second judge says of a trace.
 *
 * @param verdict conforms, rejected or unreadable
 * @param records how many records are explained
 */
public record SecondVerdict(Verdict verdict, long records) {

  /** Whether the first judge says the same, of the same number of records. */
  public boolean agreesWith(JudgeReport first) {
    return verdict == first.verdict() && records == first.records();
  }
}
