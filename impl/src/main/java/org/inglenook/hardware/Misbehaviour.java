package org.inglenook.hardware;

/**
 * What a device does that it should not. Asked by a device that has one, at each occasion; a device
 * without one does all as it should and asks nobody.
 */
public interface Misbehaviour {
  /** What {@link #flip} returns when nothing is to be flipped. */
  int NOTHING = -1;

  /** Returns what the device puts on its interrupt line when {@code asserted} is right. */
  boolean line(boolean asserted);

  /** Returns the address at which the device makes a DMA transfer when {@code address} is right. */
  int address(int address);

  /**
   * Returns which bit of the data of a DMA transfer is wrong: a number from 0 on, to be taken
   * modulo the bits there are; or {@link #NOTHING}.
   */
  int flip();

  /** Returns whether the device ignores the reset that it has just been told to make. */
  boolean ignoresReset();
}
