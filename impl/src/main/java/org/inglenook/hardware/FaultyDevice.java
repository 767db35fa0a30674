package org.inglenook.hardware;

/** A device that can be made to misbehave; not a part of its state. */
public interface FaultyDevice {
  /** Lets the device misbehave like this from now on; with null, not at all. */
  void misbehaves(Misbehaviour how);
}
