package org.inglenook.conformance.monitor;

import java.util.List;
import org.inglenook.conformance.diagnosis.Explanation;

/**
 * A step of a workload that is no step of the spec, or that breaks a property.
 *
 * @param step its number in the trace, from 1
 * @param cycle when
 * @param instance what was reported
 * @param explanation lines that explain it, see {@link
 *     org.inglenook.conformance.diagnosis.Diagnosis}
 * @param ranked what may have happened, the likeliest first
 * @param brokenIds the properties broken
 */
public record Rejection(
    long step,
    long cycle,
    String instance,
    List<String> explanation,
    List<Explanation> ranked,
    List<String> brokenIds) {
  public Rejection {
    ranked = List.copyOf(ranked);
    explanation = List.copyOf(explanation);
    brokenIds = List.copyOf(brokenIds);
  }
}
