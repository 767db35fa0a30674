package org.inglenook.driver.load;

import java.util.ArrayDeque;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Woven classes by hash of their source bytes and kind of weaving, so that a restart neither checks
 * nor weaves again. Holds bytes, never classes: a driver's class loader stays collectable.
 */
public final class WovenCache {
  /** Patched classes kept at a time: those of one trial, which its restarts load again. */
  static final int PATCHED = 4;

  private final TreeMap<String, WovenDriver> woven = new TreeMap<>();
  private final ArrayDeque<Patched> patched = new ArrayDeque<>();
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

  /** The same for patched classes, of which there is no end: the oldest are forgotten. */
  WovenDriver patched(String key, Supplier<WovenDriver> weave) {
    for (Patched known : patched) {
      if (known.key.equals(key)) {
        hits++;
        return known.driver;
      }
    }
    misses++;
    WovenDriver fresh = weave.get();
    if (patched.size() == PATCHED) {
      patched.removeFirst();
    }
    patched.addLast(new Patched(key, fresh));
    return fresh;
  }

  private record Patched(String key, WovenDriver driver) {}

  /** Returns how many woven classes are kept. */
  public int size() {
    return woven.size() + patched.size();
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
