/**
 * Measurements of the implementation: one class, one question, each with the figures that its
 * answer has to be read beside.
 *
 * <p>Nobody calls this package; {@code mvn -Pbench verify} runs {@link org.inglenook.bench.Measure}
 * and then {@link org.inglenook.bench.BenchReport}.
 */
package org.inglenook.bench;
