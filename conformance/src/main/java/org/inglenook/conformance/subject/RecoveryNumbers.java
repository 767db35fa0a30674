package org.inglenook.conformance.subject;

import java.util.Locale;
import org.inglenook.nooks.recovery.Reference;
import org.inglenook.nooks.recovery.Trigger;

/** What the names of {@code Recovery.tla} are called in production code. */
final class RecoveryNumbers {
  private RecoveryNumbers() {}

  static Reference reference(String name) {
    return Reference.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Trigger trigger(String name) {
    return Trigger.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
