/**
 * What every part of model checking shares: how it says that what it was given cannot be used.
 *
 * <p>The parts are {@code portfolio} (models and what is expected of them), {@code tlc} (TLC in a
 * forked JVM) and {@code engine} (TLC's evaluator in this JVM). Anybody above this module may call
 * all of them.
 */
package org.inglenook.modelchecking;
