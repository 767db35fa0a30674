package org.inglenook.conformance.mutate;

import java.util.Optional;

/**
 * Which mutants to judge, and how.
 *
 * @param only a class or a mutation by its word; empty for all
 * @param limit the most mutants to judge
 * @param jobs how many at the same time
 */
public record MutationRequest(String spec, Optional<String> only, int limit, int jobs) {
  /** Whether every mutant of the spec is judged, so that scores and excuses can be. */
  boolean isWhole() {
    return only.isEmpty() && limit == Integer.MAX_VALUE;
  }
}
