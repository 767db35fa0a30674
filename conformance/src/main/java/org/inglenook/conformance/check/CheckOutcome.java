package org.inglenook.conformance.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outcome of a check.
 *
 * @param models one for each model, in the order of their names
 * @param workloads monitored workloads; none where no spec that follows them was asked for
 * @param differences what is wrong with the models as a set
 * @param tlc version of TLC
 * @param millis from beginning to end
 */
public record CheckOutcome(
    List<ModelOutcome> models,
    List<WorkloadOutcome> workloads,
    List<String> differences,
    String tlc,
    long millis) {
  public CheckOutcome {
    models = List.copyOf(models);
    workloads = List.copyOf(workloads);
    differences = List.copyOf(differences);
  }

  /** Whether everything is as expected. */
  public boolean agrees() {
    return differences.isEmpty()
        && models.stream().allMatch(ModelOutcome::agrees)
        && workloads.stream().allMatch(WorkloadOutcome::agrees);
  }

  /** Whether something was shown to be wrong; a run of TLC that was cut short shows nothing. */
  public boolean isWrong() {
    return !differences.isEmpty()
        || models.stream().anyMatch(ModelOutcome::isWrong)
        || !workloads.stream().allMatch(WorkloadOutcome::agrees);
  }

  /** The models whose run of TLC was cut short. */
  public List<ModelOutcome> cutShort() {
    return models.stream().filter(ModelOutcome::isCutShort).toList();
  }

  /** Ids of the properties that are broken where they must hold, or that production code breaks. */
  public Set<String> brokenIds() {
    Set<String> ids = new TreeSet<>();
    for (ModelOutcome outcome : models) {
      outcome.exploration().ifPresent(e -> e.violations().forEach(v -> ids.add(v.id())));
      outcome.replay().ifPresent(replay -> ids.addAll(replay.brokenIds()));
    }
    for (WorkloadOutcome workload : workloads) {
      workload
          .reports()
          .forEach(report -> report.rejection().ifPresent(r -> ids.addAll(r.brokenIds())));
    }
    return ids;
  }
}
