package org.inglenook.conformance.subject;

/**
 * What a device reaches by itself, as the variable {@code device} of {@code Recovery.tla} has it.
 */
interface DeviceLook {
  /** It reaches nothing. */
  String QUIET = "quiet";

  /** It reaches memory of the present incarnation of its driver. */
  String FRESH = "fresh";

  /** It reaches memory that was kept when an earlier one was unloaded. */
  String STALE = "stale";

  /** One of the three. */
  String reaches();
}
