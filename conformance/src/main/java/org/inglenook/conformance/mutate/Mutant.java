package org.inglenook.conformance.mutate;

import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.SpecPart;

/**
 * A spec that is changed in one place.
 *
 * @param id the same as long as the conjunct that is changed stays as it is, wherever it stands
 * @param part what is changed
 * @param replaced where the text is that is replaced
 * @param before that text
 * @param after the text that replaces it
 * @param around a hash of the definition that is changed, and of the change
 * @param reworded whether the new text says the same in other words, which no model can notice
 */
public record Mutant(
    String id,
    Mutation mutation,
    MutantClass mutantClass,
    SpecPart part,
    Place replaced,
    String before,
    String after,
    String around,
    boolean reworded) {
  /**
   * The class whose evidence judges this mutant: its own; but a negated guard forbids what was
   * allowed and allows what was forbidden, so that all evidence counts.
   */
  MutantClass evidence() {
    return mutation == Mutation.NEGATE_GUARD ? MutantClass.EFFECT : mutantClass;
  }

  /** The text of the spec with the change. */
  String applyTo(ModuleText spec) {
    return spec.with(replaced, after);
  }
}
