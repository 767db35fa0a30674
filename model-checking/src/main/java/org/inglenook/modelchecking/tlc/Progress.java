package org.inglenook.modelchecking.tlc;

import java.time.Duration;

/**
 * A moment of a running search.
 *
 * @param counts how far it is
 * @param perSecond distinct states per second since the moment before
 * @param elapsed time since the fork began
 */
public record Progress(Counts counts, long perSecond, Duration elapsed) {}
