/**
 * Whole-graph replay: every transition of a replay model's state graph is commanded to production
 * code, in every state, and so is everything the spec refuses there. What may follow is judged in
 * the very world that a step, a crash or a fault has left, wherever that is another than the one
 * the shortest path leads to: so every two instances in a row are, and every fault that the spec
 * allows after each store of a step, recovery's own included, with what recovery does next.
 *
 * <p>Called by the command line and by tests. A spec that wants to be replayed provides a {@link
 * org.inglenook.conformance.replay.SubjectFactory}. The rules are those of {@code conformance.md},
 * section 5.
 */
package org.inglenook.conformance.replay;
