package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;

/**
 * What one quantified name runs through, or several at once where members are taken apart.
 *
 * @param set evaluated each time the loop begins
 * @param slots what is bound: the member, or its elements
 * @param tuple whether members are taken apart
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Loop(Expression set, int[] slots, boolean tuple) {

  ListedSet set(Frame frame) {
    return set.constant() instanceof ListedSet known
        ? known
        : set.code().value(frame).set().listed();
  }

  Datum[] members(Frame frame) {
    return set(frame).members();
  }

  void bind(Frame frame, Datum member) {
    if (!tuple) {
      frame.slots[slots[0]] = member;
      return;
    }
    Datum[] elements = member.function().elements();
    if (elements.length != slots.length) {
      throw member.isNot("a tuple of " + slots.length);
    }
    for (int i = 0; i < slots.length; i++) {
      frame.slots[slots[i]] = elements[i];
    }
  }

  /** The member that is bound. */
  Datum bound(Frame frame) {
    if (!tuple) {
      return frame.slots[slots[0]];
    }
    Datum[] elements = new Datum[slots.length];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = frame.slots[slots[i]];
    }
    return FunctionDatum.sequence(elements);
  }
}
