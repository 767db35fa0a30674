/**
 * Wrappers: what stands between an isolated driver and the kernel, in both directions. They check
 * parameters, lend pages, note what the driver holds, and make the crossing.
 *
 * <p>Called by the kernel through {@code NetworkDriver}, by drivers through their imports, and by
 * recovery, which takes back what is noted.
 */
package org.inglenook.nooks.wrapper;
