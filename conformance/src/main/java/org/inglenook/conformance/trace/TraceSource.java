package org.inglenook.conformance.trace;

import java.io.IOException;
import java.util.Optional;
import org.inglenook.modelchecking.BadInputException;

/** A trace that is read record by record; no more than one record is in memory. */
public interface TraceSource extends AutoCloseable {

  /** What the trace says of itself. */
  TraceDescription describes();

  /**
   * The next record, or empty at the end.
   *
   * @throws BadInputException when there is something that is no record; says where and what
   * @throws TruncatedTraceException when the file ends in the middle of a record
   */
  Optional<TraceRecord> next() throws IOException;

  /**
   * Where it is, between two records; empty for a format in which nobody can begin in the middle.
   */
  default Optional<SourcePlace> place() {
    return Optional.empty();
  }

  /**
   * Goes on at {@code place}, where an earlier source of the same trace was.
   *
   * @return whether the trace is the same up to there; if not, this source is of no further use
   */
  default boolean goTo(SourcePlace place) throws IOException {
    return false;
  }

  /** How many bytes of the file have been read. */
  long bytesRead();

  @Override
  void close() throws IOException;
}
