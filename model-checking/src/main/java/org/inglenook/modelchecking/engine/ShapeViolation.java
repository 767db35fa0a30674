package org.inglenook.modelchecking.engine;

/**
 * A spec breaks a rule of shape.
 *
 * @param what what breaks it, and what to do
 */
public record ShapeViolation(Rule rule, SpecModule.Place place, String what) {

  /** The rules of shape that the text of a spec can break. */
  public enum Rule {
    /** Each action's comment names in brackets who takes it. */
    ACTION_HAS_TAG,
    /** Each parameter of an action is marked as input or outcome, and only parameters are. */
    PARAMETER_HAS_ROLE,
    /** Arguments of actions are strings, numbers and the like, not model values. */
    ARGUMENT_HAS_NAME,
    /** Fairness never goes to an action of kind Fault. */
    FAULT_WITHOUT_FAIRNESS,
    /** Labels that begin with Bound stand on guards of actions only. */
    BOUND_LABELS_GUARD,
    /** An action is explored as one branch: no bare disjunction, no choice outside parameters. */
    ACTION_IS_ONE_BRANCH,
    /** Guards do not read history. */
    HISTORY_UNREAD,
    /** Each property has an id, and no other property has the same. */
    PROPERTY_HAS_OWN_ID
  }

  @Override
  public String toString() {
    return place + ": " + what + " [" + rule + "]";
  }
}
