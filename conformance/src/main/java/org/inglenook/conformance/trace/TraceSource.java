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

  /** How many bytes of the file have been read. */
  long bytesRead();

  @Override
  void close() throws IOException;
}
