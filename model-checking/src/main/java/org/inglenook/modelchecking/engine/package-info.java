/**
 * TLA+ specs as an in-process library: states, steps and state graphs in neutral types.
 *
 * <p>Callers are the portfolio of models, the conformance tools and the paper catalogue. They see
 * only the types of this package; TLC itself lives in a class loader of its own per opened spec, so
 * two specs can be open at once and no TLC object ever crosses over. An engine is used by one
 * thread at a time.
 */
package org.inglenook.modelchecking.engine;
