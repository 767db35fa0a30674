/**
 * The main job: model-checks specs, holds production code to them, and keeps the evidence.
 *
 * <p>Called by the command {@code check}. Each model is one job: an exploration in this JVM that
 * judges every predicate and finds shortest counterexamples, a replay where production code
 * implements the spec, and a run of TLC in a JVM of its own, which is the verdict of record.
 */
package org.inglenook.conformance.check;
