package org.inglenook.modelchecking.engine;

/**
 * An operator whose comment begins with an id.
 *
 * @param id for instance {@code XPC-S3}
 * @param title what the comment's first sentence calls it, for instance {@code Mode agreement
 *     (N-S3)}
 * @param name the operator
 * @param comment the whole comment without the id, as plain text
 * @param formula the right-hand side, as written
 */
public record SpecProperty(
    String id,
    String title,
    String name,
    Kind kind,
    String comment,
    String formula,
    SpecModule.Place place) {

  /** The shape of a property, which decides how it can be checked. */
  public enum Kind {
    /** A state predicate: holds in every state. */
    INVARIANT,
    /** {@code [][A]_v}: holds of every step. */
    STEP,
    /** {@code P ~> Q}. */
    LEADS_TO,
    /** {@code []<>P}. */
    INFINITELY_OFTEN,
    /** {@code <>P}. */
    EVENTUALLY,
    /** Another module's spec, through INSTANCE: a refinement. */
    LINK,
    /** Any other temporal formula. */
    OTHER
  }
}
