package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.SpecModule.Place;

/**
 * An action, compiled for all of its instances.
 *
 * @param place its definition
 * @param parameters the slots of its parameters
 * @param effect runs it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledAction(Place place, int[] parameters, Effect effect) {}
