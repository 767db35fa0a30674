/**
 * Mutants of the isolation's code, judged by each layer of tests by itself: {@code
 * docs/code-mutants.md}. Run by the profile {@code code-mutants}; nobody else calls it. In test
 * code, for it needs unit tests, JUnit's launcher and PIT, which the command line does not have.
 *
 * <p>Classes live in three worlds. {@link org.inglenook.conformance.codemutants.CodeMutation} runs
 * in the system's; a {@link org.inglenook.conformance.codemutants.BaseLoader} loads all of the
 * project once more, with probes, and the command runs there; a {@link
 * org.inglenook.conformance.codemutants.MutantLoader} loads for each mutant what names the
 * isolation.
 */
package org.inglenook.conformance.codemutants;
