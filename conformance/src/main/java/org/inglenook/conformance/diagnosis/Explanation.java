package org.inglenook.conformance.diagnosis;

import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;

/**
 * One hypothesis about a rejected step.
 *
 * @param hypothesis what may have happened
 * @param instance the step that it speaks of: the one reported, another one, or an earlier one
 * @param cost what it leaves unexplained and what it takes for granted; lower is likelier
 * @param unexplained how far what was seen is from where it leads
 * @param failure the first conjunct of {@code instance} that fails; empty when none does
 */
public record Explanation(
    Hypothesis hypothesis,
    ActionInstance instance,
    double cost,
    double unexplained,
    Optional<Failure> failure) {}
