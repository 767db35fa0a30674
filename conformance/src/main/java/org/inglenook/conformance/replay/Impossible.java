package org.inglenook.conformance.replay;

/**
 * A disabled instance that no call of production code expresses, so that nothing can refuse it.
 *
 * @param action the action
 * @param guard a part of the text or the label of its guard; the instance is impossible where this
 *     is the first guard that is false. Empty: whenever it is disabled
 * @param reason why no call expresses it, as a sentence
 */
public record Impossible(String action, String guard, String reason) {}
