package org.inglenook.modelchecking.tlc;

import java.util.Optional;
import org.inglenook.modelchecking.portfolio.Model;

/**
 * A model that was checked, now or earlier.
 *
 * @param model the model
 * @param judgement whether it showed what is expected
 * @param line its line in the results file
 * @param result what TLC said; empty when an earlier result was used again
 */
public record CheckedModel(
    Model model, Judgement judgement, ResultLine line, Optional<TlcResult> result) {}
