package org.inglenook.scenario;

import org.inglenook.nooks.recovery.Conductor;

/** A person asks, once, for the recovery of a driver that works. */
final class Request {
  private static final int FIRST_DOMAIN = 1;

  private final long cycle;
  private boolean made;

  /** Asks at the first opportunity at or after {@code cycle}. */
  Request(long cycle) {
    this.cycle = cycle;
  }

  /** Asks {@code recovery}, if it is time and nobody has asked before. */
  void makeWhenDue(long now, Conductor recovery) {
    if (!made && now >= cycle) {
      made = true;
      recovery.request(FIRST_DOMAIN, "a person asks for it");
    }
  }

  /** Returns whether it has been made. */
  boolean made() {
    return made;
  }

  @Override
  public String toString() {
    return "request: recover the driver, cycle=" + cycle;
  }
}
