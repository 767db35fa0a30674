/**
 * Journals of runs that can be killed and go on: a file of sealed lines, to which lines are only
 * ever added, each at once.
 *
 * <p>Called by those who make the runs; knows nothing of what is in a line.
 */
package org.inglenook.conformance.journal;
