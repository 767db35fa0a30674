package org.inglenook.modelchecking.tlc;

import org.inglenook.modelchecking.tlc.trace.Place;

/**
 * What one run of TLC showed.
 *
 * @param kind which of the possible outcomes
 * @param name the invariant or step property that broke, where TLC tells; a link that broke is
 *     named by a place inside the abstract module; empty otherwise
 * @param message what TLC says, in its words, lines joined
 * @param place where in the modules, or {@link Place#NONE}
 */
public record Verdict(Kind kind, String name, String message, Place place) {

  /** The outcomes; each says for itself whether it breaks a property. */
  public enum Kind {
    /** Everything listed holds on the whole graph. */
    HOLDS("holds"),
    /** A reachable state breaks an invariant. */
    INVARIANT_VIOLATED("invariant violated"),
    /** A step, or the initial state, breaks a property's safety part. */
    STEP_PROPERTY_VIOLATED("step property violated"),
    /** A behaviour breaks a temporal property; TLC does not say which. */
    TEMPORAL_PROPERTY_VIOLATED("temporal property violated"),
    /** A reachable state has no successor. */
    DEADLOCK("deadlock"),
    /** An ASSUME is false. */
    ASSUMPTION_FAILED("assumption failed"),
    /** Init has no state: everything would hold of nothing. */
    NO_INITIAL_STATE("no initial state"),
    /** An expression has no value, or an Assert failed. */
    EVALUATION_ERROR("evaluation error"),
    /** An action or Init leaves a variable without a value. */
    UNASSIGNED_VARIABLE("unassigned variable"),
    /** The modules do not parse, or name what does not exist. */
    PARSE_ERROR("parse error"),
    /** The {@code .cfg} does not fit the modules. */
    CONFIGURATION_ERROR("configuration error"),
    /** The memory cap was too small. */
    OUT_OF_MEMORY("out of memory"),
    /** The time limit was reached and TLC killed. */
    TIMED_OUT("timed out"),
    /** The caller was interrupted and TLC killed. */
    INTERRUPTED("interrupted"),
    /** TLC ended without saying so: killed, crashed, or its output was cut. */
    TRUNCATED("truncated"),
    /** TLC reports an error of its own. */
    TLC_ERROR("error of TLC");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The outcome in words. */
    public String words() {
      return words;
    }

    /** Whether a property, and not the model or the machine, is at fault. */
    public boolean breaksProperty() {
      return this == INVARIANT_VIOLATED
          || this == STEP_PROPERTY_VIOLATED
          || this == TEMPORAL_PROPERTY_VIOLATED;
    }

    /** Whether TLC was cut short, by itself or from outside, so that nothing was shown. */
    public boolean isCutShort() {
      return this == OUT_OF_MEMORY
          || this == TIMED_OUT
          || this == INTERRUPTED
          || this == TRUNCATED
          || this == TLC_ERROR;
    }
  }

  /** A verdict that names no property and no place. */
  static Verdict of(Kind kind, String message) {
    return new Verdict(kind, "", message, Place.NONE);
  }

  /** Kind, name, place and message in one line. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(kind.words());
    if (!name.isEmpty()) {
      out.append(": ").append(name);
    }
    if (place.line() > 0 || !place.module().isEmpty()) {
      out.append(" at ").append(place);
    }
    if (!message.isEmpty() && kind != Kind.HOLDS) {
      out.append(" (").append(message.replaceAll("\\s*\n\\s*", " ")).append(')');
    }
    return out.toString();
  }
}
