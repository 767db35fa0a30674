package org.inglenook.modelchecking.engine.compiled;

import java.util.List;

/**
 * What is judged under one name.
 *
 * @param always what must hold in every state, conjunct by conjunct
 * @param steps what must hold of every step
 */
record CompiledProperty(String name, List<CompiledPredicate> always, List<CompiledStep> steps) {}
