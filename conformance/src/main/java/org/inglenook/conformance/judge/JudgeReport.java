package org.inglenook.conformance.judge;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.modelchecking.BadInputException;

/**
 * What is known of a trace.
 *
 * @param trace what it says of itself
 * @param verdict what became of it
 * @param records how many were explained
 * @param tally what was observed
 * @param width how many explanations there were
 * @param rejected the record that nothing explains
 * @param trouble why it is undecided or cannot be read further: where, what and what to do
 * @param pending ids of liveness properties, which no finite trace can break
 */
public record JudgeReport(
    TraceDescription trace,
    Verdict verdict,
    long records,
    Tally tally,
    Width width,
    Optional<RejectedRecord> rejected,
    Optional<BadInputException> trouble,
    List<String> pending) {
  public JudgeReport {
    pending = List.copyOf(pending);
  }

  /**
   * How many explanations there were.
   *
   * @param most at most, at one record
   * @param mostAt the first record with so many, from 1; 0 when there was none
   * @param last after the last record that was explained
   */
  public record Width(int most, long mostAt, int last) {}
}
