package org.inglenook.modelchecking.engine.compiled;

import java.util.BitSet;
import java.util.Collection;

/** Collects what the parts of an expression read. */
final class Reads {
  private final BitSet now = new BitSet();
  private final BitSet next = new BitSet();
  private final BitSet slots = new BitSet();

  static Reads of(Collection<Expression> parts) {
    Reads reads = new Reads();
    parts.forEach(reads::add);
    return reads;
  }

  static Reads of(Expression... parts) {
    Reads reads = new Reads();
    for (Expression part : parts) {
      reads.add(part);
    }
    return reads;
  }

  Reads add(Expression part) {
    now.or(part.now());
    next.or(part.next());
    slots.or(part.slots());
    return this;
  }

  /** What the expression binds itself is nothing that it reads. */
  Reads without(int slot) {
    slots.clear(slot);
    return this;
  }

  /** The expression with these reads. */
  Expression by(Code code) {
    return new Expression(code, null, false, now, next, slots);
  }
}
