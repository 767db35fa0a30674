/**
 * Lightweight protection domains: who may write which page, on which processor. Mirrors {@code
 * Memory.tla}.
 *
 * <p>Called by the crossing code in {@code nooks.xpc}, by wrappers that lend pages, and by
 * recovery. Everything it knows lies in simulated memory, except what the processors hold.
 */
package org.inglenook.nooks.domain;
