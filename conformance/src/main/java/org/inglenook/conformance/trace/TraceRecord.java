package org.inglenook.conformance.trace;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.inglenook.modelchecking.engine.Value;

/**
 * One record of a trace: what was seen at one moment.
 *
 * @param number its place among the records, from 1
 * @param place where it is in the file, as in {@code line 7}
 * @param time when, in whatever unit the trace counts
 * @param move what was done, as far as it is said
 * @param steps how many steps led here, where the record says so itself
 * @param changes whether {@code values} lists only what has changed; else it is all that was seen
 * @param values what was seen, by variable
 */
public record TraceRecord(
    long number,
    String place,
    OptionalLong time,
    Optional<TraceMove> move,
    Optional<StepRange> steps,
    boolean changes,
    SortedMap<String, Value> values) {
  public TraceRecord {
    values = Collections.unmodifiableSortedMap(values);
  }
}
