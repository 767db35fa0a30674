package org.inglenook.conformance.trace;

import java.util.OptionalLong;

/**
 * A place in a trace, between two records.
 *
 * @param bytes how many bytes are before it, unpacked
 * @param line the number of the line that ends there
 * @param records how many records are before it
 * @param number what the last of them calls itself, if it does
 * @param sha256 of the bytes before it, in hex
 */
public record SourcePlace(long bytes, int line, long records, OptionalLong number, String sha256) {}
