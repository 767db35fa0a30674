package org.inglenook.conformance.labelled;

import java.util.List;

/**
 * What became of a set of labelled traces.
 *
 * @param seed it was drawn with
 * @param models those it is about
 * @param rows the table, a row for each class and observation
 * @param wrong a sentence for each trace of which a judge does not say what its label says
 */
public record TraceSetOutcome(long seed, List<OfModel> models, List<Row> rows, List<String> wrong) {
  public TraceSetOutcome {
    models = List.copyOf(models);
    rows = List.copyOf(rows);
    wrong = List.copyOf(wrong);
  }

  /**
   * The traces of one model.
   *
   * @param states of its graph
   */
  public record OfModel(String model, int states, int traces) {}

  /** All traces. */
  public int traces() {
    return models.stream().mapToInt(OfModel::traces).sum();
  }

  /** Whether all judges say of all traces what the labels say. */
  public boolean agrees() {
    return wrong.isEmpty();
  }
}
