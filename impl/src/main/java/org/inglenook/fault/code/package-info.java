/**
 * Changes of driver code, instruction by instruction: finds the place, makes the other instruction,
 * and sees whether it verifies.
 *
 * <p>Called by {@code org.inglenook.fault} alone, at load.
 */
package org.inglenook.fault.code;
