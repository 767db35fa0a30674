/**
 * Nooks: isolation of drivers in lightweight protection domains of one kernel, after Swift, Bershad
 * and Levy (SOSP 2003). This package puts the mechanisms of its sub-packages together.
 *
 * <p>The kernel does not know it is there: it links drivers to whatever stands behind an interface.
 */
package org.inglenook.nooks;
