/**
 * The mechanisms of {@code impl} as subjects of replay and walks, one factory for each spec.
 *
 * <p>Found through {@link java.util.ServiceLoader}. A factory reads the constants of a model, sets
 * up the very objects that run workloads, and hands out their binding and their view.
 */
package org.inglenook.conformance.subject;
