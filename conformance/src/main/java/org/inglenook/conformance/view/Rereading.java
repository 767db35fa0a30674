package org.inglenook.conformance.view;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.Value;

/** When a view reads again what it has read before. */
public enum Rereading {
  /** At each look: for whoever puts the machine back between two looks, after which all is new. */
  ALWAYS {
    @Override
    Supplier<Value> of(Supplier<Value> reader, LongSupplier changes) {
      return reader;
    }
  },

  /** When it may have changed: for whoever looks after each step of a machine that goes on. */
  CHANGED {
    @Override
    Supplier<Value> of(Supplier<Value> reader, LongSupplier changes) {
      return new Unchanged(reader, changes);
    }
  };

  /**
   * A reader of what {@code reader} reads.
   *
   * @param changes a number that is another one when anything that it depends on is
   */
  abstract Supplier<Value> of(Supplier<Value> reader, LongSupplier changes);
}
