/**
 * The simulated world: a clock that counts processor cycles, a queue of events, seeded generators,
 * and snapshots of everything that has state.
 *
 * <p>This is the lowest package. It depends on nothing but the Java platform, and every other
 * package of the machine, the kernel and the drivers may call it. Nothing here reads a wall clock,
 * a locale, a hash order or a static that can change: one seed gives one behaviour.
 */
package org.inglenook.sim;
