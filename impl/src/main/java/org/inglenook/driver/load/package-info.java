/**
 * The load pass: checks a driver's bytecode, weaves it so that its fields are memory, its
 * instructions cost cycles and its stack has a limit, and links its imports.
 *
 * <p>Called by the kernel's module loader and by the recovery systems when they reload a driver.
 */
package org.inglenook.driver.load;
