/**
 * State graphs as arrays of ints. Built by the engine's TLC side, which lives in another class
 * loader; everybody else sees only {@link org.inglenook.modelchecking.engine.StateGraph}.
 */
package org.inglenook.modelchecking.engine.graph;
