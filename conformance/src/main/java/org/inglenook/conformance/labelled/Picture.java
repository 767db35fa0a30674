package org.inglenook.conformance.labelled;

/** What is seen of each variable: the number of its value, or that it is not seen. */
final class Picture {
  /** In place of a value that is not seen. */
  static final int UNSEEN = -1;

  private final int[] values;

  Picture(int[] values) {
    this.values = values.clone();
  }

  int size() {
    return values.length;
  }

  int at(int variable) {
    return values[variable];
  }

  /** The same with another value of one variable. */
  Picture with(int variable, int value) {
    Picture other = new Picture(values);
    other.values[variable] = value;
    return other;
  }

  /** In how many variables {@code other} is different. */
  int distance(Picture other) {
    int distance = 0;
    for (int i = 0; i < values.length; i++) {
      distance += values[i] == other.values[i] ? 0 : 1;
    }
    return distance;
  }

  /** Whether {@code whole} shows all that is seen here. */
  boolean fits(Picture whole) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != UNSEEN && values[i] != whole.values[i]) {
        return false;
      }
    }
    return true;
  }
}
