package org.inglenook.conformance.walk;

import java.util.Optional;
import org.inglenook.conformance.diagnosis.RejectedStep;
import org.inglenook.conformance.replay.Answer;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;

/**
 * One step of a walk, as it was taken.
 *
 * @param instance what was commanded
 * @param allowed whether the spec allows it in {@code before}
 * @param answer what production code answered; {@link Answer#DONE} when it threw an exception
 * @param threw the exception in words; empty without one
 * @param before the state before
 * @param expected the state the spec leads to; {@code before} when it does not allow the step
 * @param observed the state the view showed afterwards
 * @param disturbed whether it was refused, and the hash of the subject has changed all the same
 */
public record WalkStep(
    ActionInstance instance,
    boolean allowed,
    Answer answer,
    String threw,
    SpecState before,
    SpecState expected,
    SpecState observed,
    boolean disturbed) {

  /** Whether production code did what the spec says. */
  public boolean conforms() {
    return threw.isEmpty() && !disturbed && allowed == answer.done() && expected.equals(observed);
  }

  /** It as a step to be explained. */
  RejectedStep rejected() {
    return RejectedStep.reported(before, instance, observed)
        .commanded(answer.done() ? Optional.empty() : Optional.of(answer.refusal()));
  }

  /** The instance, and its refusal or exception if there was one. */
  @Override
  public String toString() {
    if (!threw.isEmpty()) {
      return instance + " threw " + threw;
    }
    return answer.done() ? instance.toString() : instance + " refused: " + answer;
  }
}
