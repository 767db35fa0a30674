package org.inglenook.conformance.subject;

import java.util.function.IntPredicate;

/** What a device does by itself, as its registers show it; looking has no effect. */
interface DeviceLook {
  /** Whether it neither reads nor writes memory, nor may interrupt. */
  boolean isQuiet();

  /**
   * Whether any of the bus addresses that it has been told to work with satisfies {@code
   * condition}.
   */
  boolean works(IntPredicate condition);
}
