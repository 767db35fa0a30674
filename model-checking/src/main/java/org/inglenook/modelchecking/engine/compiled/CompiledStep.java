package org.inglenook.modelchecking.engine.compiled;

/**
 * A part of a property that speaks of steps: mostly {@code [A]_v}.
 *
 * @param whole all of it
 * @param action what makes it true wherever it holds: {@code A}, which reads less and so comes back
 *     sooner; else the whole
 * @param frozen the variables of {@code v}, which make it true where none of them changes; else
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledStep(CompiledPredicate whole, CompiledPredicate action, int[] frozen) {}
