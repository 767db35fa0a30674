/**
 * Mutation testing of specs: changes a spec in one place at a time, and asks whether the properties
 * of its models notice.
 *
 * <p>Called by the command {@code mutate}. A mutant is a replacement in a copy of the spec's text;
 * the spec itself, its properties and its models are never touched. To read a text takes longer
 * than to explore it, so the copies of the definitions that are changed stand in one text, a pool.
 * A pool that does not parse is passed over: each mutant then is read alone, and those that do not
 * parse are invalid. Properties are always judged as the unchanged spec states them, on the graph
 * of the changed one.
 */
package org.inglenook.conformance.mutate;
