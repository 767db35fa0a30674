package org.inglenook.conformance.judge;

import java.util.List;
import java.util.OptionalLong;
import org.inglenook.conformance.diagnosis.Explanation;

/**
 * The earliest record at which every explanation of a trace had died.
 *
 * @param number its place among the records, from 1
 * @param place where it is in the file
 * @param time when, if the trace says so
 * @param said the action and arguments, as far as the record says them
 * @param explanations how many explanations there were until then
 * @param lines what comes nearest and why it is none, most important first
 * @param ranked what may have happened, the likeliest first; empty where no step comes near, or a
 *     value is outside of its type
 * @param broken the safety properties that each explanation breaks that would fit; if there are
 *     any, the trace shows a behaviour that the spec has and its properties forbid
 */
public record RejectedRecord(
    long number,
    String place,
    OptionalLong time,
    String said,
    int explanations,
    List<String> lines,
    List<Explanation> ranked,
    List<String> broken) {
  public RejectedRecord {
    ranked = List.copyOf(ranked);
    lines = List.copyOf(lines);
    broken = List.copyOf(broken);
  }
}
