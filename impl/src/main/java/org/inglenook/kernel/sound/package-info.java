/**
 * The kernel's sound core, in the manner of OSS in Linux 2.4: audio devices, the ring of fragments
 * that each card plays from, and the system calls of programs that play.
 *
 * <p>Called by the kernel's exports on behalf of drivers, and by tasks through {@link
 * org.inglenook.kernel.sound.SoundStack}. It calls drivers only through the entry points stored
 * with a device. Like a module of Linux it takes memory when the first sound driver is loaded, and
 * none before.
 */
package org.inglenook.kernel.sound;
