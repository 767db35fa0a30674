package org.inglenook.modelchecking.tlc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.tlc.trace.Counterexample;

/**
 * Everything one run of TLC told us.
 *
 * @param verdict what it showed
 * @param counts how far the search got
 * @param coverage each action, in the order TLC lists them; empty when not asked for
 * @param counterexample the behaviour that shows the error, where there is one
 * @param warnings TLC's warnings about the model
 * @param printed the tuples that the model printed with PrintT, a line each, as TLC writes them
 * @param tlcVersion the version TLC prints, such as {@code 2.18 of 20 March 2023}
 * @param workers worker threads
 * @param elapsed time from fork to exit
 */
public record TlcResult(
    Verdict verdict,
    Counts counts,
    List<ActionCoverage> coverage,
    Optional<Counterexample> counterexample,
    List<Message> warnings,
    List<String> printed,
    String tlcVersion,
    int workers,
    Duration elapsed) {

  /** Copies the lists, so that the record cannot change. */
  public TlcResult {
    coverage = List.copyOf(coverage);
    warnings = List.copyOf(warnings);
    printed = List.copyOf(printed);
  }

  /** Actions that generated no transition, in order; empty when coverage was not asked for. */
  public List<String> neverFired() {
    return coverage.stream().filter(c -> c.generated() == 0).map(ActionCoverage::action).toList();
  }
}
