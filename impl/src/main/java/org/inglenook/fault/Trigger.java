package org.inglenook.fault;

import java.util.Locale;

/**
 * When a fault begins. Everything is counted from the latest load of the driver on, unless it says
 * otherwise.
 */
public sealed interface Trigger {
  /** The family of a trigger. */
  enum Kind {
    /** What the driver executes. */
    CODE,
    /** What the kernel asks of it. */
    REQUEST,
    /** What its device says. */
    DEVICE_INPUT,
    /** How the kernel is. */
    KERNEL_STATE,
    /** How old it is. */
    AGEING
  }

  /** Returns the family. */
  Kind kind();

  /** Returns it as {@code word@number}, which {@link FaultSpec#parse} takes. */
  String text();

  /**
   * The {@code nth} pass, from 1: of the place of the fault where it has one (a changed
   * instruction, a call of its sort), of driver code where it has none.
   *
   * @param place whether passes of the place count, or passes of any driver code (method entries
   *     and back-edges)
   */
  record Code(boolean place, long nth) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.CODE;
    }

    @Override
    public String text() {
      return (place ? "place@" : "code@") + nth;
    }
  }

  /** The {@code nth} call of an entry point, from 1. */
  record Request(long nth) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.REQUEST;
    }

    @Override
    public String text() {
      return "request@" + nth;
    }
  }

  /** The {@code nth} interrupt that is handed to the driver, from 1. */
  record DeviceInput(long nth) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.DEVICE_INPUT;
    }

    @Override
    public String text() {
      return "interrupt@" + nth;
    }
  }

  /** From when on the kernel is in a state; looked at whenever the driver is called. */
  record KernelState(Condition condition, int value) implements Trigger {
    /** A state of the kernel. */
    public enum Condition {
      /** Fewer page frames than {@code value} are free. */
      FREE_PAGES_BELOW,
      /** The driver is called by an interrupt; {@code value} does not matter. */
      IN_INTERRUPT,
      /** The driver is called by a task; {@code value} does not matter. */
      IN_TASK,
      /** At least {@code value} timer ticks have been counted since boot. */
      TICKS_FROM
    }

    @Override
    public Kind kind() {
      return Kind.KERNEL_STATE;
    }

    @Override
    public String text() {
      return condition.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@" + value;
    }
  }

  /** From an age on. */
  record Ageing(Age age, long value) implements Trigger {
    /** What is counted. */
    public enum Age {
      /** Cycles since the machine was switched on. */
      CYCLE,
      /** Cycles since the driver was loaded; 0: as it is loaded. */
      AGE,
      /** Loads of the driver, this one included. */
      LOAD
    }

    @Override
    public Kind kind() {
      return Kind.AGEING;
    }

    @Override
    public String text() {
      return age.name().toLowerCase(Locale.ROOT) + "@" + value;
    }
  }

  /**
   * Reads what {@link #text} gives.
   *
   * @throws IllegalArgumentException when it is nothing of that sort; says what and why
   */
  static Trigger parse(String text) {
    final int at = text.indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("trigger without '@': trigger=" + text);
    }
    final long value = FaultText.number("trigger", text.substring(at + 1));
    final String word = text.substring(0, at);
    for (KernelState.Condition each : KernelState.Condition.values()) {
      final Trigger state = new KernelState(each, (int) Math.min(value, Integer.MAX_VALUE));
      if (state.text().startsWith(word + "@")) {
        return state;
      }
    }
    return switch (word) {
      case "place" -> new Code(true, value);
      case "code" -> new Code(false, value);
      case "request" -> new Request(value);
      case "interrupt" -> new DeviceInput(value);
      case "cycle" -> new Ageing(Ageing.Age.CYCLE, value);
      case "age" -> new Ageing(Ageing.Age.AGE, value);
      case "load" -> new Ageing(Ageing.Age.LOAD, value);
      default -> throw new IllegalArgumentException("no such trigger: trigger=" + text);
    };
  }
}
