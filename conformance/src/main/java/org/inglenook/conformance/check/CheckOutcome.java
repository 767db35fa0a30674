package org.inglenook.conformance.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outcome of a check.
 *
 * @param models one for each model, in the order of their names
 * @param differences what is wrong with the models as a set
 * @param tlc version of TLC
 * @param millis from beginning to end
 */
public record CheckOutcome(
    List<ModelOutcome> models, List<String> differences, String tlc, long millis) {
  public CheckOutcome {
    models = List.copyOf(models);
    differences = List.copyOf(differences);
  }

  /** Whether everything is as expected. */
  public boolean agrees() {
    return differences.isEmpty() && models.stream().allMatch(ModelOutcome::agrees);
  }

  /** Ids of the properties that are broken where they must hold, or that production code breaks. */
  public Set<String> brokenIds() {
    Set<String> ids = new TreeSet<>();
    for (ModelOutcome outcome : models) {
      outcome.exploration().ifPresent(e -> e.violations().forEach(v -> ids.add(v.id())));
      outcome.replay().ifPresent(replay -> ids.addAll(replay.brokenIds()));
    }
    return ids;
  }
}
