/**
 * Specs compiled to Java code, as a second evaluator that shares nothing with TLC's: formulas
 * become closures over {@link org.inglenook.modelchecking.engine.compiled.value.Datum}. Entered
 * through {@link org.inglenook.modelchecking.engine.SpecEngine#compile} alone, and used as a {@link
 * org.inglenook.modelchecking.engine.StateStore}.
 *
 * <p>What is undefined is an {@link org.inglenook.modelchecking.engine.EvaluationException} where
 * it is evaluated, as with TLC, and what cannot be compiled is a {@link
 * org.inglenook.modelchecking.engine.BadSpecException} at once: no property is ever left out.
 */
package org.inglenook.modelchecking.engine.compiled;
