/**
 * The seam between code and specification: the name of a step, the report that it happened, and the
 * reason why it was refused.
 *
 * <p>Every package above may call it. It knows names and nothing else: no specification is read
 * here, and a step behaves the same whether anybody listens or not.
 */
package org.inglenook.trace;
