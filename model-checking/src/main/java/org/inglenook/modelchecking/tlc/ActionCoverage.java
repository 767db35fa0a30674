package org.inglenook.modelchecking.tlc;

import org.inglenook.modelchecking.tlc.trace.Place;

/**
 * How often one action fired. The counts of all places that use the action are added up.
 *
 * @param action its name
 * @param place where it is defined
 * @param distinct new states it led to
 * @param generated transitions it generated, to known states too; an action fires when this is not
 *     0
 */
public record ActionCoverage(String action, Place place, long distinct, long generated) {}
