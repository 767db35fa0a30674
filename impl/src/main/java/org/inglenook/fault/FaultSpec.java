package org.inglenook.fault;

import java.util.Objects;
import org.inglenook.sim.Hasher;

/**
 * One fault, as data: what, where, when, how often. It says nothing of driver or isolation, so that
 * the same fault is put into any of them: the numbers are taken modulo what there is.
 *
 * @param type what goes wrong
 * @param place where: the instruction from which a place is looked for, the word of memory
 * @param choice all further choices: which bit, which operand instead, every how many calls
 * @param amount how much: bytes too many, cycles too late, times; 0 for what the type takes itself
 * @param trigger when it begins
 * @param persistence what becomes of it at a reload
 */
public record FaultSpec(
    FaultType type, int place, int choice, int amount, Trigger trigger, Persistence persistence) {
  /** Refuses missing parts and negative numbers. */
  public FaultSpec {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(persistence, "persistence");
    if (place < 0 || choice < 0 || amount < 0) {
      throw new IllegalArgumentException(
          "negative number in a fault: place=%d, choice=%d, amount=%d"
              .formatted(place, choice, amount));
    }
  }

  /** Makes a transient fault that is there as soon as the driver is loaded. */
  public static FaultSpec of(FaultType type, int place, int choice) {
    return new FaultSpec(
        type,
        place,
        choice,
        0,
        new Trigger.Ageing(Trigger.Ageing.Age.AGE, 0),
        Persistence.TRANSIENT);
  }

  /** Returns the same that begins at another time. */
  public FaultSpec on(Trigger other) {
    return new FaultSpec(type, place, choice, amount, other, persistence);
  }

  /** Returns the same of another size. */
  public FaultSpec amount(int other) {
    return new FaultSpec(type, place, choice, other, trigger, persistence);
  }

  /** Returns the same with another fate at reloads. */
  public FaultSpec persisting(Persistence other) {
    return new FaultSpec(type, place, choice, amount, trigger, other);
  }

  /**
   * Reads what {@link #toString} gives; what is left out is 0, and the trigger {@code age@0}.
   *
   * @throws IllegalArgumentException when the line is no fault; says what and why
   */
  public static FaultSpec parse(String line) {
    return FaultText.parse(line);
  }

  /** Returns further choices: number {@code n}, from 0 to {@code bound - 1}. */
  public int pick(int n, int bound) {
    final long drawn = Hasher.mix(((long) choice << Integer.SIZE) + n) >>> 33;
    return (int) (drawn % bound);
  }

  @Override
  public String toString() {
    return "%s:place=%d,choice=%d,amount=%d,on=%s,recurs=%d,seed=%d"
        .formatted(
            type.word(),
            place,
            choice,
            amount,
            trigger.text(),
            persistence.permille(),
            persistence.seed());
  }
}
