package org.inglenook.nooks.tracker;

import java.util.List;
import org.inglenook.driver.Lifetime;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.domain.Journal;

/** A tracker on a machine without a kernel; versions of a domain have a page, bases another one. */
final class SmallTracker {
  static final int T1 = 0;
  static final int T2 = 1;

  static final int KERNEL = TrackerRecords.KERNEL;
  static final int A = 1;
  static final int B = 2;

  /** Copied in and out: two words, of which the driver may write the first. */
  static final int PACKET = 0;

  /** Checked, and ends by what it means. */
  static final int TIMER = 1;

  /** Copied as a packet, and lives as long as a call. */
  static final int REQUEST = 2;

  static final int OBJECT = PageLayout.PAGE_SIZE;
  static final int OTHER = OBJECT + 64;

  /** Behind the pages of three domains. */
  private static final int RECORDS = 10 * PageLayout.PAGE_SIZE;

  private SmallTracker() {}

  /** Packets, which {@code routine} releases, timers and requests. */
  static TrackedTypes types(ReleaseRoutine routine) {
    return new TrackedTypes(
        List.of(
            TrackedType.copied(PACKET, "packet", 2, 1, Lifetime.ALLOCATED).releasedBy(routine),
            TrackedType.checked(TIMER, "timer", Lifetime.SEMANTIC),
            TrackedType.copied(REQUEST, "request", 2, 1, Lifetime.CALL)));
  }

  /** Boots a tracker whose first two domains have their pages. */
  static ObjectTracker boot(Machine machine, TrackerConfig config, TrackedTypes types) {
    Journal journal = new Journal(machine.memory(), 0);
    ObjectTracker tracker = new ObjectTracker(machine, journal, config, types, RECORDS);
    tracker.boot();
    tracker.assign(A, area(A), bases(A));
    tracker.assign(B, area(B), bases(B));
    return tracker;
  }

  /** Where the versions of a domain are. */
  static int area(int domain) {
    return 2 * (domain + 1) * PageLayout.PAGE_SIZE;
  }

  /** Where their bases are. */
  static int bases(int domain) {
    return area(domain) + PageLayout.PAGE_SIZE;
  }
}
