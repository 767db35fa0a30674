/**
 * The object tracker: which kernel objects a driver knows and owns, by which version in its own
 * domain, what moves between the two versions, and what recovery has to give back. Mirrors {@code
 * ObjectTracker.tla}.
 *
 * <p>Called by wrappers and by recovery. All records are kernel memory; only the versions of a
 * domain lie in pages that its driver may write.
 */
package org.inglenook.nooks.tracker;
