package org.inglenook.nooks.recovery;

/** What is to become of a failed driver. */
public enum Decision {
  /** Nobody has decided yet, or the driver has not failed. */
  NONE(0, "no decision"),
  /** A clean image of the same version is loaded. */
  RESTART(1, "restart"),
  /** A clean image of the other version is loaded. */
  ALTERNATE(2, "other version"),
  /** The driver stays unloaded. */
  UNLOAD(3, "unload");

  private final int number;
  private final String word;

  Decision(int number, String word) {
    this.number = number;
    this.word = word;
  }

  /** Returns the word for it, for people. */
  public String word() {
    return word;
  }

  /** Returns its number in the records. */
  int number() {
    return number;
  }

  static Decision of(int number) {
    for (Decision each : values()) {
      if (each.number == number) {
        return each;
      }
    }
    throw new IllegalStateException("no such decision: number=" + number);
  }
}
