package org.inglenook.nooks.recovery;

/**
 * Where {@link Recovery} keeps its records, in kernel pages from {@code base} on.
 *
 * <pre>
 *  asleep           a word: bit t is set while task t sleeps where no signal wakes it
 *  domain[domain]   three words each, and two for each task:
 *    status     31         15 14  13  12 11   10  9    8 7      4 3     0
 *               |            |aside|pace |probe|image|decision|trigger|stage|
 *    restarts   how often the driver has been loaded again
 *    failures   how often it has failed, excused failures included
 *    since[task] cycle in which the task came into the driver, or woke there: low word, high word
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
  private static final int TASK_WORDS = 2;

  private final int base;
  private final int domains;
  private final int words;

  RecoveryLayout(int base, int tasks, int domains) {
    this.base = base;
    this.domains = domains;
    words = WORDS + TASK_WORDS * tasks;
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
    return base + Integer.BYTES * (1 + words * (domain - 1));
  }

  int restarts(int domain) {
    return status(domain) + Integer.BYTES;
  }

  int failures(int domain) {
    return status(domain) + 2 * Integer.BYTES;
  }

  int since(int task, int domain) {
    return status(domain) + (WORDS + TASK_WORDS * task) * Integer.BYTES;
  }

  int end() {
    return status(domains + 1);
  }
}
