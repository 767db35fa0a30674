package org.inglenook.conformance.trace;

import java.util.OptionalLong;

/** Counts records, and sees that the numbers which they give themselves go up by one. */
final class RecordOrder {
  private final String field;
  private long count;
  private OptionalLong last = OptionalLong.empty();

  /**
   * @param field the field with the number
   */
  RecordOrder(String field) {
    this.field = field;
  }

  /** Records so far. */
  long count() {
    return count;
  }

  /** The number that the last record gives itself. */
  OptionalLong last() {
    return last;
  }

  /** So many records were counted, and the last gave itself that number. */
  void goOn(long records, OptionalLong number) {
    count = records;
    last = number;
  }

  /** One record more. */
  long next(OptionalLong number) {
    if (number.isPresent() && last.isPresent() && number.getAsLong() != last.getAsLong() + 1) {
      throw new IllegalArgumentException(
          "the records are out of order: %s=%d after %s=%d"
              .formatted(field, number.getAsLong(), field, last.getAsLong()));
    }
    last = number;
    return ++count;
  }
}
