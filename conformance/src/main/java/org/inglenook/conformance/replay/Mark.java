package org.inglenook.conformance.replay;

/** A moment of one {@link ReplaySubject} to come back to; means nothing to any other subject. */
public interface Mark {}
