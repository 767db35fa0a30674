/**
 * The sound driver {@code sb}, for the Sound Blaster 16: structured as that of Linux 2.4, within
 * the rules of {@link org.inglenook.driver.load}.
 *
 * <p>Loaded by the module loader; nobody calls it but through its entry points.
 */
package org.inglenook.driver.sb;
