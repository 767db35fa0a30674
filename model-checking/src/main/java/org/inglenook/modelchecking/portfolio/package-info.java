/**
 * The portfolio of models: each {@code MC<Spec><Case>.cfg} with its module, its TLC settings and
 * the expectations written at its top.
 *
 * <p>Called by the runners ({@code tlc}, {@code engine} users), the command line and the catalogue.
 * It reads files and nothing else; it does not know TLC.
 */
package org.inglenook.modelchecking.portfolio;
