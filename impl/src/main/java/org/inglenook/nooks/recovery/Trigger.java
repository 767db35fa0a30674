package org.inglenook.nooks.recovery;

import org.inglenook.nooks.xpc.Fault;

/** How a failure shows. */
public enum Trigger {
  /** The driver has not failed, or the agent has decided already. */
  NONE(0),
  /** An exception of the processor, page faults included. */
  EXCEPTION(1),
  /** A kernel call with a parameter that is not what it has to be. */
  PARAMETER(2),
  /** More use of a resource than the driver may make. */
  EXCESS(3),
  /** A signal to a task inside the driver. */
  SIGNAL(4),
  /** A person or program asked for it. */
  REQUEST(5),
  /** The driver and the kernel call each other without end. */
  LIVELOCK(6),
  /** The driver executes without end and without a call of the kernel. */
  WATCHDOG(7),
  /** The service of the driver did not answer a probe. */
  PROBE(8);

  private final int number;

  Trigger(int number) {
    this.number = number;
  }

  /** Returns its number in the records, which step methods take. */
  public int number() {
    return number;
  }

  static Trigger of(int number) {
    for (Trigger each : values()) {
      if (each.number == number) {
        return each;
      }
    }
    throw new IllegalStateException("no such trigger: number=" + number);
  }

  /** Returns how a failure of {@code kind} shows. */
  public static Trigger of(Fault.Kind kind) {
    return switch (kind) {
      case PAGE_FAULT, PROCESSOR_EXCEPTION -> EXCEPTION;
      case BAD_PARAMETER -> PARAMETER;
      case RUNAWAY, RESOURCE_EXCESS -> EXCESS;
      case SIGNAL -> SIGNAL;
      case REQUEST -> REQUEST;
      case LIVELOCK -> LIVELOCK;
      case LOOP -> WATCHDOG;
      case NO_ANSWER -> PROBE;
    };
  }

  /** Returns whether the sign needed time to show. */
  boolean timely() {
    return this == LIVELOCK || this == WATCHDOG || this == PROBE;
  }
}
