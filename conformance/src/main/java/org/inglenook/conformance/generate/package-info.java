/**
 * Generates, at build time, a jqwik class for each spec that production code implements: one
 * property method for each property that has an id, named after it.
 *
 * <p>Called by the build, which compiles what comes out with the other tests, and by the command
 * line, which names those tests, and by generated tests themselves, which ask whether they are of
 * today. Nothing here runs production code.
 */
package org.inglenook.conformance.generate;
