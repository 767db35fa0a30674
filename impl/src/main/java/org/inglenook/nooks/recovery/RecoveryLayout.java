package org.inglenook.nooks.recovery;

import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;

/**
 * Where {@link Recovery} keeps its records, in kernel pages from {@code base} on.
 *
 * <pre>
 *  asleep           a word: bit t is set while task t sleeps where no signal wakes it
 *  domain[domain]   three words each:
 *    status     31         15 14  13  12 11   10  9    8 7      4 3     0
 *               |            |aside|pace |probe|image|decision|trigger|stage|
 *    restarts   how often the driver has been loaded again
 *    failures   how often it has failed, excused failures included
 *  (to the next line of memory: what is below changes with each crossing)
 *  since[domain][task]  cycle in which the task came into the driver, or woke there: low word, high
 *                       word
 * </pre>
 */
final class RecoveryLayout {
  static final int STAGE = 0;
  static final int TRIGGER = 4;
  static final int DECISION = 8;
  static final int IMAGE = 10;
  static final int PROBE = 11;
  static final int PACE = 12;
  static final int ASIDE = 14;

  static final int STAGE_BITS = 4;
  static final int TRIGGER_BITS = 4;
  static final int DECISION_BITS = 2;
  static final int PACE_BITS = 2;
  static final int FLAG_BITS = 1;

  private static final int WORDS = 3;

  private final int base;
  private final int tasks;
  private final int domains;

  RecoveryLayout(int base, int tasks, int domains) {
    this.base = base;
    this.tasks = tasks;
    this.domains = domains;
  }

  static int get(int status, int field, int bits) {
    return status >>> field & (1 << bits) - 1;
  }

  static int with(int status, int field, int bits, int value) {
    final int mask = ((1 << bits) - 1) << field;
    return (status & ~mask) | (value << field);
  }

  int asleep() {
    return base;
  }

  int status(int domain) {
    return base + Integer.BYTES * (1 + WORDS * (domain - 1));
  }

  int restarts(int domain) {
    return status(domain) + Integer.BYTES;
  }

  int failures(int domain) {
    return status(domain) + 2 * Integer.BYTES;
  }

  /** Where the records begin that change with each crossing. */
  int crossings() {
    return onLineOfItsOwn(status(domains + 1));
  }

  int since(int task, int domain) {
    return crossings() + Long.BYTES * ((domain - 1) * tasks + task);
  }

  int end() {
    return since(0, domains + 1);
  }
}
