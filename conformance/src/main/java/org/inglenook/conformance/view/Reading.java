package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.Value;

/** Variables that may have changed when one number has: those that are always read have none. */
final class Reading {
  private final LongSupplier changes;
  private int[] variables = {};
  private final List<Supplier<Value>> readers = new ArrayList<>();
  private boolean looked;
  private long lookedAt;

  private Reading(LongSupplier changes) {
    this.changes = changes;
  }

  /**
   * The variables that have a reader, by what they depend on.
   *
   * @param all for each variable what reads it, or null
   */
  static List<Reading> of(List<Supplier<Value>> all) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Unchanged unchanged) {
        with(unchanged.changes(), readings).add(i, unchanged.reader());
      } else if (all.get(i) != null) {
        with(null, readings).add(i, all.get(i));
      }
    }
    return readings;
  }

  private static Reading with(LongSupplier changes, List<Reading> readings) {
    for (Reading each : readings) {
      if (each.changes == changes) {
        return each;
      }
    }
    Reading added = new Reading(changes);
    readings.add(added);
    return added;
  }

  private void add(int variable, Supplier<Value> reader) {
    variables = Arrays.copyOf(variables, variables.length + 1);
    variables[readers.size()] = variable;
    readers.add(reader);
  }

  /** Shows the variables to {@code sight}, unless none can have changed. */
  void look(Observer.Sight sight) {
    if (changes != null) {
      long now = changes.getAsLong();
      if (looked && now == lookedAt) {
        return;
      }
      // To read may give names: what was read may not know of them yet.
      looked = true;
      lookedAt = now;
    }
    for (int i = 0; i < variables.length; i++) {
      sight.see(variables[i], readers.get(i).get());
    }
  }
}
