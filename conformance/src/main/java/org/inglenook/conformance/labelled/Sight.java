package org.inglenook.conformance.labelled;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.trace.StepRange;

/**
 * What of a draft is written down.
 *
 * @param steps how many steps lie between two records that do not say it themselves
 * @param hidden the only actions that may be taken unseen; empty when any may be
 * @param variables those that records list when they change; empty when records say all they see
 * @param records what is seen, the first without a step
 * @param fault the record with the fault, from 1; 0 when there is none, or it is not written down
 */
record Sight(
    StepRange steps,
    Optional<Set<String>> hidden,
    List<Integer> variables,
    List<Glimpse> records,
    int fault) {

  /**
   * One record.
   *
   * @param instance the step that led here; -1 in the first record
   * @param said how much of it is said
   * @param arguments whether each argument is said, where only some are
   * @param steps how many steps led here, where the record says so itself
   * @param seen what is seen of the variables
   */
  record Glimpse(
      int instance, Said said, List<Boolean> arguments, Optional<StepRange> steps, Picture seen) {}

  /** How much of a step is said. */
  enum Said {
    NOTHING,
    NAME,
    SOME_ARGUMENTS,
    ALL
  }

  /** Whether each record lists only what has changed. */
  boolean changes() {
    return !variables.isEmpty();
  }

  /** The steps that lead to a record. */
  StepRange steps(Glimpse record) {
    return record.steps().orElse(steps);
  }
}
