package org.inglenook.nooks.recovery;

/** The classes of kernel structures that lead to a driver, in the order of their release. */
public enum Reference {
  /** Interrupt handlers. */
  HANDLER(0),
  /** Timers. */
  TIMER(1),
  /** Registered interfaces and devices. */
  INTERFACE(2);

  private final int number;

  Reference(int number) {
    this.number = number;
  }

  /** Returns the number that step methods take. */
  public int number() {
    return number;
  }

  static Reference of(int number) {
    for (Reference each : values()) {
      if (each.number == number) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such class of references: number=" + number);
  }
}
