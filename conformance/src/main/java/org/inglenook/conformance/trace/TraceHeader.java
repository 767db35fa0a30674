package org.inglenook.conformance.trace;

import java.util.List;

/**
 * The first line of a trace. It says nothing of the JDK, the machine or the time of day: the same
 * jars and seed give the same bytes.
 *
 * @param spec the spec whose steps follow
 * @param model the model that names its constants
 * @param seed of the world
 * @param command the command that gives this trace again
 * @param classes the version of what ran: SHA-256 of the classes of the implementation, in hex
 * @param variables the variables shown, in the spec's order
 */
public record TraceHeader(
    String spec, String model, long seed, String command, String classes, List<String> variables) {
  public TraceHeader {
    variables = List.copyOf(variables);
  }
}
