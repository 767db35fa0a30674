/**
 * A spec as a tree that knows nothing of TLC: names are resolved, constants have their values. Made
 * by the engine's TLC side, read by whoever evaluates or translates specs; immutable, so that it
 * outlives the engine and may be shared by threads.
 */
package org.inglenook.modelchecking.engine.formula;
