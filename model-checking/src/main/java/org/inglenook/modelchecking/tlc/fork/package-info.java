/**
 * The main class of the forked JVM. It runs there, beside TLC, and uses nothing of this project.
 * Started by {@code tlc} only.
 */
package org.inglenook.modelchecking.tlc.fork;
