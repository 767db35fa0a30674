/**
 * States and state graphs as arrays of ints, and the memory of steps and verdicts that every
 * evaluator of specs shares. Built by the engine's TLC side, which lives in another class loader,
 * and by compiled specs; everybody else sees only {@link
 * org.inglenook.modelchecking.engine.StateGraph} and {@link
 * org.inglenook.modelchecking.engine.StateStore}.
 */
package org.inglenook.modelchecking.engine.graph;
