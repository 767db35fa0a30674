package org.inglenook.driver.load;

import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Woven classes by hash of their source bytes and kind of weaving, so that a restart neither checks
 * nor weaves again. Holds bytes, never classes: a driver's class loader stays collectable.
 */
public final class WovenCache {
  private final TreeMap<String, WovenDriver> woven = new TreeMap<>();
  private long hits;
  private long misses;

  WovenDriver get(String key, Supplier<WovenDriver> weave) {
    WovenDriver known = woven.get(key);
    if (known != null) {
      hits++;
      return known;
    }
    misses++;
    WovenDriver fresh = weave.get();
    woven.put(key, fresh);
    return fresh;
  }

  /** Loads served from the cache. */
  public long hits() {
    return hits;
  }

  /** Loads that had to weave. */
  public long misses() {
    return misses;
  }
}
