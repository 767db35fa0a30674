package org.inglenook.conformance.view;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.Value;

/**
 * Reads a variable when what it depends on may have changed, and gives what it read before until
 * then.
 */
final class Unchanged implements Supplier<Value> {
  private final Supplier<Value> reader;
  private final LongSupplier changes;
  private Value read;
  private long readAt;

  /**
   * @param reader reads the variable
   * @param changes a number that is another one when anything that the variable depends on is
   */
  Unchanged(Supplier<Value> reader, LongSupplier changes) {
    this.reader = reader;
    this.changes = changes;
  }

  /** What reads the variable each time. */
  Supplier<Value> reader() {
    return reader;
  }

  /** On what it depends. */
  LongSupplier changes() {
    return changes;
  }

  @Override
  public Value get() {
    long now = changes.getAsLong();
    if (read == null || now != readAt) {
      read = reader.get();
      // To read may have given names: what was read may not know of them yet.
      readAt = now;
    }
    return read;
  }
}
