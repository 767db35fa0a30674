/**
 * The interfaces a driver is written against: the kernel's exported symbols as annotated Java
 * interfaces, the entry points a driver offers, and the layouts of the kernel objects it may read.
 *
 * <p>Called by drivers (sub-packages), by the kernel, which implements the imports, and by the
 * wrappers, which interpose on them. This package depends on nothing but the Java library.
 */
package org.inglenook.driver;
