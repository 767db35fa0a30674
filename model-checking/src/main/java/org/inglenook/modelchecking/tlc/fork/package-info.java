/**
 * The main classes of forked JVMs. They run there, beside TLC, and use nothing of this project.
 * Started by {@code tlc} only.
 */
package org.inglenook.modelchecking.tlc.fork;
