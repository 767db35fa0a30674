/**
 * Whole-graph replay: every transition of a replay model's state graph is commanded to production
 * code, in every state, and so is everything the spec refuses there.
 *
 * <p>Called by the command line and by tests. A spec that wants to be replayed provides a {@link
 * org.inglenook.conformance.replay.SubjectFactory}. The rules are those of {@code conformance.md},
 * section 5.
 */
package org.inglenook.conformance.replay;
