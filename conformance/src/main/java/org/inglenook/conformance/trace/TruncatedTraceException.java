package org.inglenook.conformance.trace;

import org.inglenook.modelchecking.BadInputException;

/** A trace ends before it is complete. */
public final class TruncatedTraceException extends BadInputException {
  private static final long serialVersionUID = 1L;

  /**
   * A trace that ends too early.
   *
   * @param where the file, and the place in it
   * @param records how many whole records come before
   */
  public TruncatedTraceException(String where, long records) {
    super(
        where,
        records == 0
            ? "the trace is truncated before the end of its first record"
            : "the trace is truncated after record " + records,
        "Copy or record the whole file again; what comes before the cut is judged");
  }
}
