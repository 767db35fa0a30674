/**
 * The extension procedure call: how control passes between the kernel and driver domains. Mirrors
 * {@code Xpc.tla}.
 *
 * <p>Called by wrappers, by the trap and interrupt entry, and by recovery. It decides nothing about
 * arguments, and it neither detects failures nor cleans up after them.
 */
package org.inglenook.nooks.xpc;
