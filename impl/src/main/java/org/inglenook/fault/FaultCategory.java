package org.inglenook.fault;

/** Where a fault is put, and so what it takes to put it there. */
public enum FaultCategory {
  /** An instruction of the driver. */
  CODE,
  /** A bit of the driver's memory. */
  MEMORY,
  /** A call that the driver makes of the kernel, or what it executes around one. */
  CALL,
  /**
   * A call that the kernel makes of the driver: it fails as a whole, in one of the failure models.
   */
  FAILURE,
  /** The device of the driver. */
  DEVICE
}
