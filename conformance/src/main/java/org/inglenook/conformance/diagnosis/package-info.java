/**
 * Says why a step is no step of a spec: hypotheses, the likeliest first, each with the guard or
 * update that fails, its place in the spec, and the values expected and observed.
 *
 * <p>Called by whatever judges steps: replay, walks, monitors and the judge of traces, mostly
 * through {@link org.inglenook.conformance.diagnosis.Diagnosis}. It reads specs only, never
 * production code.
 */
package org.inglenook.conformance.diagnosis;
