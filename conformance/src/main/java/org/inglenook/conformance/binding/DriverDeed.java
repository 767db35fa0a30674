package org.inglenook.conformance.binding;

import org.inglenook.nooks.recovery.Reference;
import org.inglenook.trace.Refusal;

/**
 * Commands something that a driver or its device does, by its name in {@code Recovery.tla}, or one
 * half of it.
 *
 * @param drivers who does it
 * @param action what
 */
public record DriverDeed(ScriptedDrivers drivers, String action) implements Step {
  @Override
  public Refusal perform(int[] arguments) {
    final int first = arguments[0];
    return switch (action) {
      case "Enter" -> drivers.enter(first, arguments[1]);
      case "Leave" -> drivers.leave(first, arguments[1]);
      case "Sleep" -> drivers.sleep(first, arguments[1]);
      case "Wake" -> drivers.wake(first);
      case "Reset" -> drivers.reset(first);
      case "Activate" -> drivers.activate(first);
      case "Acquire" -> drivers.acquire(first, reference(arguments[1]));
      case "Drop" -> drivers.drop(first, reference(arguments[1]));
      case "Register" -> drivers.register(first, reference(arguments[1]));
      case "Withdraw" -> drivers.withdraw(first, reference(arguments[1]));
      case "FallAsleep" -> drivers.fallAsleep(first, arguments[1]);
      case "WakeUp" -> drivers.wakeUp(first);
      case "Fire" -> drivers.fire(first);
      case "Transfer" -> drivers.transfer(first);
      case "Deliver" -> drivers.deliver(first);
      case "Quiet" -> drivers.quieten(first);
      default -> throw new IllegalArgumentException("no deed of a driver: action=" + action);
    };
  }

  private static Reference reference(int number) {
    for (Reference each : Reference.values()) {
      if (each.number() == number) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such class of references: number=" + number);
  }
}
