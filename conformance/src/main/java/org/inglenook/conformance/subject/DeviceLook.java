package org.inglenook.conformance.subject;

import java.util.stream.IntStream;

/** What a device does by itself, as its registers show it; looking has no effect. */
interface DeviceLook {
  /** Whether it neither reads nor writes memory, nor may interrupt. */
  boolean isQuiet();

  /** The bus addresses that it has been told to work with; none when it has been told nothing. */
  IntStream addresses();
}
