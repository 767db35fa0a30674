/**
 * Faults as rules in data: when, where and what. The load pass inserts the points at which a rule
 * is asked; a rule never acts by itself.
 *
 * <p>Called by whoever sets up a run; drivers and kernel know nothing of it.
 */
package org.inglenook.driver.fault;
