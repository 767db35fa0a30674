/**
 * Faults as rules in data: when, where and what. {@link org.inglenook.fault.FaultType} is the
 * catalogue, a {@link org.inglenook.fault.FaultSpec} one fault as a line of text, a {@link
 * org.inglenook.fault.Distribution} draws them, and an {@link org.inglenook.fault.Injection} puts
 * them into one driver: into its code, its memory, its calls and its device. The rules beside it,
 * such as {@link org.inglenook.fault.WildStore}, are single effects at an address that is known.
 *
 * <p>Called by whoever sets up a run; drivers, kernel and isolation know nothing of it. The load
 * pass asks rules through {@link org.inglenook.driver.load.FaultPoint}; a rule never acts by
 * itself.
 */
package org.inglenook.fault;
