package org.inglenook.modelchecking.engine.compiled;

import java.util.BitSet;
import org.inglenook.modelchecking.engine.compiled.value.BooleanDatum;
import org.inglenook.modelchecking.engine.compiled.value.Datum;

/**
 * An expression as the compiler has it.
 *
 * @param code what evaluates it
 * @param constant its value where that is known now, else null
 * @param cheap whether evaluating it again costs no more than remembering it
 * @param now the variables whose present value it reads
 * @param next the variables whose next value it reads
 * @param slots what it reads that is bound around it
 */
record Expression(Code code, Datum constant, boolean cheap, BitSet now, BitSet next, BitSet slots) {

  /** A value. */
  static Expression constant(Datum value) {
    Code code = value instanceof BooleanDatum truth ? always(truth.truth()) : frame -> value;
    return new Expression(code, value, true, new BitSet(), new BitSet(), new BitSet());
  }

  private static Test always(boolean truth) {
    return frame -> truth;
  }

  /** Reads the present or the next value of a variable. */
  static Expression variable(int index, boolean primed, Code code) {
    BitSet read = new BitSet();
    read.set(index);
    BitSet none = new BitSet();
    return new Expression(code, null, true, primed ? none : read, primed ? read : none, none);
  }

  /** Reads a slot. */
  static Expression slot(int slot) {
    BitSet read = new BitSet();
    read.set(slot);
    return new Expression(frame -> frame.slots[slot], null, true, new BitSet(), new BitSet(), read);
  }

  /** Whether it has the same value in all states and for all that is bound. */
  boolean isClosed() {
    return now.isEmpty() && next.isEmpty() && slots.isEmpty();
  }

  /** The same reads, by other code. */
  Expression by(Code other) {
    return new Expression(other, null, false, now, next, slots);
  }
}
