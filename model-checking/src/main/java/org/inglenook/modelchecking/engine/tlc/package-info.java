/**
 * The only classes that touch TLC and SANY. Each engine loads them afresh, in a class loader of its
 * own, so nothing here may be named from outside but {@link
 * org.inglenook.modelchecking.engine.tlc.TlcEngine}, and that by reflection. Nothing of TLC leaves
 * this package: results are the neutral types of the parent package.
 */
package org.inglenook.modelchecking.engine.tlc;
