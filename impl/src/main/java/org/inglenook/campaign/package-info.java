/**
 * Trials of fault injection: a booted system that is put back to one moment before each trial, what
 * a trial shows, what it is compared with, and the class of outcomes that it falls into.
 *
 * <p>Called by the campaigns of the command line and by tests. Who injects a fault and who judges
 * what came of it know nothing of each other: a class of outcomes follows from what applications,
 * kernel and memory show.
 */
package org.inglenook.campaign;
