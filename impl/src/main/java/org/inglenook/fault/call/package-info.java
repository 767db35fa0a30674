/**
 * Puts a hook between a driver and those it calls, or those who call it, call by call and without
 * reflection: classes are derived once per interface.
 *
 * <p>Called by {@code org.inglenook.fault} alone, at load.
 */
package org.inglenook.fault.call;
