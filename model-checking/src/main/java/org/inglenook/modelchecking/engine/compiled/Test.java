package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.compiled.value.BooleanDatum;
import org.inglenook.modelchecking.engine.compiled.value.Datum;

/** A compiled expression whose value is a truth value. */
@FunctionalInterface
@SuppressWarnings("FunctionalInterfaceMethodChanged") // the point: no value is made of a truth
interface Test extends Code {
  @Override
  boolean holds(Frame frame);

  @Override
  default Datum value(Frame frame) {
    return BooleanDatum.of(holds(frame));
  }
}
