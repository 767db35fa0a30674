package org.inglenook.conformance.check;

/**
 * Something that has just happened during a check.
 *
 * @param job the model, or the workload
 * @param text what is being done about it, or what came of it; a few words
 * @param finished whether nothing more will be done about it
 * @param done jobs finished so far
 * @param all jobs of this check
 * @param share how much of the work is done, 0 to 1; guessed
 */
public record CheckMoment(
    String job, String text, boolean finished, int done, int all, double share) {}
