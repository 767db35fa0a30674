/**
 * Wrappers: what stands between an isolated driver and the kernel, in both directions. They check
 * parameters, lend pages, note what the driver holds, and make the crossing. Their classes are
 * derived from the annotated interfaces; what cannot be derived is listed in {@code WrittenByHand}.
 *
 * <p>Called by the kernel through the interfaces of entry points, by drivers through their imports,
 * and by recovery, which takes back what is noted.
 */
package org.inglenook.nooks.wrapper;
