package org.inglenook.conformance.monitor;

import java.util.List;

/**
 * A step of a workload that is no step of the spec, or that breaks a property.
 *
 * @param step its number in the trace, from 1
 * @param cycle when
 * @param instance what was reported
 * @param explanation lines that explain it, see {@link Diagnosis}
 * @param brokenIds the properties broken
 */
public record Rejection(
    long step, long cycle, String instance, List<String> explanation, List<String> brokenIds) {
  public Rejection {
    explanation = List.copyOf(explanation);
    brokenIds = List.copyOf(brokenIds);
  }
}
