package org.inglenook.conformance.trace;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Value;

/**
 * What a trace says of itself before its first record.
 *
 * @param format {@code NDJSON} or {@code ITF}
 * @param spec the spec whose steps follow
 * @param model the model that names the constants
 * @param begin where the trace begins
 * @param steps how many steps lie between two records that do not say it themselves
 * @param variables those that records list when they change
 * @param hidden the only actions that may be taken unseen; empty when any may be
 * @param ignored variables of the trace that the spec does not have
 * @param parameters constants, with the values they had
 * @param loop the state, counted from 0, to which the last one leads back for ever; empty when the
 *     trace just ends
 * @param notes everything else, as text
 */
public record TraceDescription(
    String format,
    Optional<String> spec,
    Optional<String> model,
    Begin begin,
    StepRange steps,
    List<String> variables,
    Optional<List<String>> hidden,
    List<String> ignored,
    SortedMap<String, Value> parameters,
    OptionalInt loop,
    SortedMap<String, String> notes) {
  public TraceDescription {
    variables = List.copyOf(variables);
    hidden = hidden.map(List::copyOf);
    ignored = List.copyOf(ignored);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
  }
}
