package org.inglenook.fault;

import java.util.List;
import org.inglenook.driver.Memory;

/** Faults that a driver executes between its own instructions, or that hit its memory there. */
final class Strikes {
  private static final int BIT = 1;

  /** A store and a jump. */
  private static final int INSTRUCTIONS = 2;

  /** Instructions in one turn of an endless loop: so many that it is over soon for us. */
  private static final int LOOP_INSTRUCTIONS = 1_000;

  private final List<Occurrence> faults;
  private final Belongings belongings;
  private final Surroundings around;
  private boolean looping;

  Strikes(List<Occurrence> faults, Belongings belongings, Surroundings around) {
    this.faults = faults;
    this.belongings = belongings;
    this.around = around;
  }

  boolean due() {
    looping = false; // Of a loop that was ended from outside.
    boolean due = false;
    for (Occurrence fault : faults) {
      due |= fault.type().strikes() && fault.pass() && opportune(fault);
    }
    return due;
  }

  /** Interrupts are left disabled by who has disabled them: in an interrupt they are already. */
  private boolean opportune(Occurrence fault) {
    return switch (fault.type()) {
      case IRQ -> around.interruptsEnabled();
      case HEAP -> belongings.byteNumber(fault.spec().place()) != 0;
      default -> true;
    };
  }

  void strike(Memory memory) {
    for (Occurrence fault : faults) {
      if (fault.type().strikes() && fault.live() && opportune(fault)) {
        fault.actOnce();
        strike(fault, memory);
      }
    }
  }

  private void strike(Occurrence fault, Memory memory) {
    switch (fault.type()) {
      case IRQ -> around.disableInterrupts();
      case WHILE1 -> looping = true;
      default -> flip(fault.spec(), memory);
    }
  }

  private void flip(FaultSpec spec, Memory memory) {
    final int address = belongings.byteNumber(spec.place());
    memory.store8(address, memory.load8(address) ^ (1 << spec.pick(BIT, Byte.SIZE)));
  }

  boolean again() {
    return looping;
  }

  int instructions() {
    return looping ? LOOP_INSTRUCTIONS : INSTRUCTIONS;
  }

  boolean save() {
    return looping;
  }

  void restore(boolean saved) {
    looping = saved;
  }
}
