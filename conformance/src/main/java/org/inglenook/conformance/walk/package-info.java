/**
 * Random walks of production code inside the language of its spec, for generated tests.
 *
 * <p>A walk is a list of numbers: each picks one of the instances enabled where the walk is, or one
 * that must be refused there. So every list is a legal walk, shrinking included, and the same list
 * is the same walk on any machine.
 */
package org.inglenook.conformance.walk;
