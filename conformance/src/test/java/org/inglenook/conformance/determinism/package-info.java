/** One seed, one run: the same bytes twice, and on another Java. */
package org.inglenook.conformance.determinism;
