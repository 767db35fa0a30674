/**
 * Derives wrappers from annotated interfaces: what the annotations of a method say becomes a list
 * of steps, and the steps become byte code and the listing that people read.
 *
 * <p>Called by {@code org.inglenook.nooks.wrapper} at link time, once per interface. The derived
 * code calls that package only; nothing here runs on a call.
 */
package org.inglenook.nooks.wrapper.derive;
