package org.inglenook.fault;

import org.inglenook.sim.Hasher;

/** What triggers count, since the driver was loaded. */
final class Counters {
  /** Loads so far; 1 for the first image of the driver. */
  int loads;

  long loadedAt;
  long passes;
  long requests;
  long interrupts;

  void load(long cycle) {
    loads++;
    loadedAt = cycle;
    passes = 0;
    requests = 0;
    interrupts = 0;
  }

  Saved save() {
    return new Saved(loads, loadedAt, passes, requests, interrupts);
  }

  void restore(Saved from) {
    loads = from.loads;
    loadedAt = from.loadedAt;
    passes = from.passes;
    requests = from.requests;
    interrupts = from.interrupts;
  }

  void hash(Hasher hasher) {
    hasher.add(loads).add(loadedAt).add(passes).add(requests).add(interrupts);
  }

  /** The counts at one moment. */
  record Saved(int loads, long loadedAt, long passes, long requests, long interrupts) {}
}
