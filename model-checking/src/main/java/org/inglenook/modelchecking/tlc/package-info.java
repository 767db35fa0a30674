/**
 * TLC in a forked JVM: running it, reading what it says, judging that against the expectations, and
 * keeping the results. Short models may share a JVM, one after the other, each with a TLC of its
 * own (see {@code TlcHosts}); all others have one to themselves.
 *
 * <p>Called by the command line, the catalogue and the report, mostly through {@code ModelChecker}.
 * Messages are read from TLC's {@code -tool} protocol; codes are those of {@code tlc2.output.EC}.
 */
package org.inglenook.modelchecking.tlc;
