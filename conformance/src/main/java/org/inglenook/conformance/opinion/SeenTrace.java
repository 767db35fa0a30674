package org.inglenook.conformance.opinion;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.modelchecking.engine.Value;

/**
 * A trace as the second judge has read it. Instances of actions go by their place in the model's
 * list, from 1.
 *
 * @param hidden the only instances that may be taken unseen; empty when any may be
 * @param records what was seen, up to the end or to where it cannot be read
 * @param readable whether all of it could be read
 */
public record SeenTrace(Optional<List<Integer>> hidden, List<Seen> records, boolean readable) {
  public SeenTrace {
    hidden = hidden.map(List::copyOf);
    records = List.copyOf(records);
  }

  /** How a record follows what came before it. */
  enum Kind {
    /** It shows an initial state. */
    INITIAL(0),
    /** It gives the state in which the trace begins, as far as it does. */
    GIVEN(1),
    /** Steps lead to it. */
    STEP(2);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** What it is in a generated module. */
    int number() {
      return number;
    }
  }

  /**
   * One record.
   *
   * @param moves the instances that it may mean; empty when any may have been taken
   * @param values what is known of variables there
   */
  record Seen(
      Kind kind, Optional<List<Integer>> moves, StepRange steps, SortedMap<String, Value> values) {
    Seen {
      moves = moves.map(List::copyOf);
      values = new TreeMap<>(values);
    }
  }
}
