package org.inglenook.fault;

import org.inglenook.driver.Driver;
import org.inglenook.driver.EntryPoints;

/** Entry points of a driver of nothing, each of which gives faults something to change. */
@EntryPoints
public interface TinyEntry extends Driver {
  /** Returns 1 + 2 + ... + {@code count}, plus {@code bias}, and keeps it in a field. */
  int sum(int count, int bias);

  /** Returns what {@link #sum} kept. */
  int total();

  /** Returns three times {@code value}, which is in a local variable while two calls are out. */
  int hold(int value);

  /** Stores {@code value} at {@code address} and loads it again. */
  int keep(int address, int value);

  /** Allocates a block of {@code bytes} bytes and returns it. */
  int take(int bytes);

  /** Frees {@code block}. */
  int give(int block);

  /** Allocates a packet, claims {@code bytes} bytes of it and returns it. */
  int packet(int bytes);
}
