/**
 * Random walks of production code inside the language of its spec, for tests.
 *
 * <p>A walk is a list of instances, each of them allowed where the walk is, or to be refused there.
 * Walks are drawn towards what was seen least, and a walk that fails is shortened inside the same
 * language. The seeds fix all of it, on any machine.
 *
 * <p>Called by generated tests and by {@code conformance.junit}.
 */
package org.inglenook.conformance.walk;
