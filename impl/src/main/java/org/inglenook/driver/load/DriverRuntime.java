package org.inglenook.driver.load;

import org.inglenook.driver.Memory;
import org.inglenook.sim.Clock;

/**
 * What the woven code of one loaded driver calls: its data section, its cycles and its stack.
 *
 * <p>Public only because woven classes live in class loaders of their own; no other caller.
 *
 * <p>Invariant: {@code depth} is the number of stack bytes of all frames of this driver that are
 * active, nested entries included; 0 when none is.
 */
public final class DriverRuntime {
  private final Memory memory;
  private final Clock clock;
  private final FaultPoint fault;
  private final int dataBase;
  private final int stackLimit;
  private final long lockupCycles;
  private final int cyclesPerInstruction;

  private int depth;
  private long entered;

  DriverRuntime(LoadContext context) {
    this.memory = context.memory();
    this.clock = context.clock();
    this.fault = context.fault();
    this.dataBase = context.dataBase();
    this.stackLimit = context.limits().stackBytes();
    this.lockupCycles = context.limits().lockupCycles();
    this.cyclesPerInstruction = context.limits().cyclesPerInstruction();
  }

  /**
   * Opens a frame of {@code frameBytes} and charges the method's straight-line instructions.
   * Returns the depth to restore on the way out.
   */
  public int enter(int frameBytes, int instructions) {
    int outer = depth;
    if (outer + frameBytes > stackLimit) {
      throw new StackFault(outer + frameBytes, stackLimit);
    }
    if (outer == 0) {
      entered = clock.now();
    }
    depth = outer + frameBytes;
    charge(instructions);
    return outer;
  }

  /** Closes the frame that {@link #enter} opened. */
  public void leave(int outer) {
    depth = outer;
  }

  /** Charges {@code instructions}; called on every back-edge with the length of the loop body. */
  public void charge(int instructions) {
    clock.charge((long) instructions * cyclesPerInstruction);
    long running = clock.now() - entered;
    if (running > lockupCycles) {
      throw new LockupFault(running, lockupCycles);
    }
  }

  /** Asks the fault rule of this load, and executes what it says, over and over if it says so. */
  public void strike() {
    if (!fault.due(clock.now())) {
      return;
    }
    do {
      fault.strike(memory);
      charge(fault.instructions());
    } while (fault.again());
  }

  /** Asks the fault rule of this load which instruction to execute at a changed place. */
  public boolean changed(int place) {
    return fault.changed(place);
  }

  /** Returns what the processor raises at a changed place whose instruction it does not know. */
  public IllegalInstructionFault illegal(int place) {
    return new IllegalInstructionFault("changed place=" + place);
  }

  /** Loads the {@code int} field at {@code offset}. */
  public int loadI(int offset) {
    return memory.load32(dataBase + offset);
  }

  /** Loads the {@code short} field at {@code offset}. */
  public int loadS(int offset) {
    return (short) memory.load16(dataBase + offset);
  }

  /** Loads the {@code char} field at {@code offset}. */
  public int loadC(int offset) {
    return memory.load16(dataBase + offset);
  }

  /** Loads the {@code byte} field at {@code offset}. */
  public int loadB(int offset) {
    return (byte) memory.load8(dataBase + offset);
  }

  /** Loads the {@code boolean} field at {@code offset}; any value but 0 is true. */
  public int loadZ(int offset) {
    return memory.load8(dataBase + offset) == 0 ? 0 : 1;
  }

  /** Stores the {@code int} field at {@code offset}. */
  public void storeI(int value, int offset) {
    memory.store32(dataBase + offset, value);
  }

  /** Stores the {@code short} field at {@code offset}. */
  public void storeS(int value, int offset) {
    memory.store16(dataBase + offset, value);
  }

  /** Stores the {@code char} field at {@code offset}. */
  public void storeC(int value, int offset) {
    memory.store16(dataBase + offset, value);
  }

  /** Stores the {@code byte} field at {@code offset}. */
  public void storeB(int value, int offset) {
    memory.store8(dataBase + offset, value);
  }

  /** Stores the {@code boolean} field at {@code offset}. */
  public void storeZ(int value, int offset) {
    memory.store8(dataBase + offset, value & 1);
  }

  /**
   * Signed division with the divide error of the x86 (also for the one quotient that overflows).
   */
  public static int divide(int dividend, int divisor) {
    check(dividend, divisor);
    return dividend / divisor;
  }

  /** Signed remainder; faults as {@link #divide} does. */
  public static int remainder(int dividend, int divisor) {
    check(dividend, divisor);
    return dividend % divisor;
  }

  private static void check(int dividend, int divisor) {
    if (divisor == 0 || (divisor == -1 && dividend == Integer.MIN_VALUE)) {
      throw new DivideFault(dividend, divisor);
    }
  }
}
