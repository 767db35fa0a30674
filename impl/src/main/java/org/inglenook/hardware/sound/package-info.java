/**
 * Sound hardware: a card in the manner of the Sound Blaster 16, its DMA channel, and the speaker
 * that it plays through.
 *
 * <p>Whoever puts a machine together calls it. A driver sees the card as registers, pages that the
 * card reads, and an interrupt line: {@link org.inglenook.hardware.sound.SoundRegisters} and {@link
 * org.inglenook.hardware.sound.DspCommands} say how.
 */
package org.inglenook.hardware.sound;
