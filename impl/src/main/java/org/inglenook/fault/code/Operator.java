package org.inglenook.fault.code;

import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.objectweb.asm.tree.InsnList;

/** How one type of faults changes an instruction. */
interface Operator {
  /** Returns what is executed instead; null if the instruction is no candidate. */
  InsnList instead(Site site, FaultSpec spec);

  /**
   * Returns how {@code type} changes code.
   *
   * @throws IllegalArgumentException for a type that does not
   */
  static Operator of(FaultType type) {
    return switch (type) {
      case TEXT, DIRECT_FLIP -> Corruption::any;
      case STACK -> Substitution::variable;
      case INIT -> Erasure::initialisation;
      case NOP, DIRECT_NOP -> Erasure::any;
      case DST -> Substitution::destination;
      case SRC -> Substitution::source;
      case BRANCH -> Erasure::condition;
      case PTR -> Substitution::pointer;
      case LOOP -> Substitution::inverted;
      case INTERFACE -> Erasure::parameter;
      default -> throw new IllegalArgumentException("no change of code: type=" + type.word());
    };
  }
}
