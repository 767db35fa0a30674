package org.inglenook.conformance.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;

/**
 * A step that is to be explained, and what is known of it.
 *
 * @param before the state before it
 * @param reported the step that was commanded or reported; empty when nobody said which
 * @param observed the state after it; what nobody can see may have any value
 * @param commanded whether the step reported was commanded, so that no other one can have been
 *     taken
 * @param refusal what production code answered when it refused the step
 * @param hidden variables that nobody has seen in {@code observed}
 * @param past steps before it, the latest last; may be fewer than there were
 * @param experience how production code treats the action's guards elsewhere
 */
public record RejectedStep(
    SpecState before,
    Optional<ActionInstance> reported,
    SpecState observed,
    boolean commanded,
    Optional<String> refusal,
    Set<String> hidden,
    List<PastStep> past,
    Experience experience) {

  public RejectedStep {
    hidden = Set.copyOf(hidden);
    past = List.copyOf(past);
  }

  /** An earlier step. */
  public record PastStep(SpecState before, ActionInstance instance, SpecState after) {}

  /** A step that somebody has reported; all variables but history are seen. */
  public static RejectedStep reported(
      SpecState before, ActionInstance instance, SpecState observed) {
    return new RejectedStep(
        before,
        Optional.of(instance),
        observed,
        false,
        Optional.empty(),
        Set.of(),
        List.of(),
        Experience.NONE);
  }

  /** A step that nobody has named. */
  public static RejectedStep nameless(SpecState before, SpecState observed) {
    return new RejectedStep(
        before,
        Optional.empty(),
        observed,
        false,
        Optional.empty(),
        Set.of(),
        List.of(),
        Experience.NONE);
  }

  /** This step, of which {@code variables} were not seen. */
  public RejectedStep hiding(Set<String> variables) {
    return new RejectedStep(
        before, reported, observed, commanded, refusal, variables, past, experience);
  }

  /** This step, which was commanded and answered so; empty when it was not refused. */
  public RejectedStep commanded(Optional<String> answer) {
    return new RejectedStep(before, reported, observed, true, answer, hidden, past, experience);
  }

  /** This step, after {@code steps}. */
  public RejectedStep after(List<PastStep> steps, Experience known) {
    return new RejectedStep(before, reported, observed, commanded, refusal, hidden, steps, known);
  }
}
