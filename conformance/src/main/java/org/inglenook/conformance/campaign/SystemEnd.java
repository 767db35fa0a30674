package org.inglenook.conformance.campaign;

import java.util.Locale;
import org.inglenook.campaign.OutcomeClass;

/** What may be called the end of a system, from the narrowest to the widest. */
enum SystemEnd {
  /** The kernel has panicked. */
  CRASH("crash") {
    @Override
    boolean of(SystemRow row) {
      return row.is(OutcomeClass.CRASH);
    }
  },

  /** It has panicked, or the machine stood still. */
  CRASH_OR_DEADLOCK("crash or deadlock") {
    @Override
    boolean of(SystemRow row) {
      return row.fatal();
    }
  },

  /**
   * The same on a machine without a watchdog, which ends no loop in process context either: nobody
   * else gets the processor of a kernel that is not preempted.
   */
  WITHOUT_WATCHDOG("the same, had no watchdog ended loops in tasks") {
    @Override
    boolean of(SystemRow row) {
      return row.fatal() || row.loops() > 0;
    }
  };

  private final String words;

  SystemEnd(String words) {
    this.words = words;
  }

  /** Whether this has come of a trial. */
  abstract boolean of(SystemRow row);

  String words() {
    return words;
  }

  /** Its name for programs. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
