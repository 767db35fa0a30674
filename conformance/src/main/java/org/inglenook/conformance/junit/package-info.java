/**
 * Conformance tests for other people's code and specs, as tests of JUnit Jupiter: a class with
 * {@link org.inglenook.conformance.junit.Conforms} that implements {@link
 * org.inglenook.conformance.junit.ConformanceTests} is all it takes. {@code docs/junit.md} is the
 * guide, the module {@code example} shows it at work.
 *
 * <p>Called by JUnit. JUnit's API is no dependency of this module at run time: who uses this
 * package has it, and the command line needs neither.
 */
package org.inglenook.conformance.junit;
