package org.inglenook.scenario;

/**
 * What isolation does not promise to survive.
 *
 * @param reason why, as the end of a sentence
 * @param model the model that shows it
 * @param property the id that this model violates
 */
public record Limit(String reason, String model, String property) {}
