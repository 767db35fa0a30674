package org.inglenook.fault.code;

import static org.inglenook.fault.code.Instructions.list;
import static org.inglenook.fault.code.Instructions.push;
import static org.inglenook.fault.code.Instructions.simple;

import org.inglenook.fault.FaultSpec;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Instructions that are not there. What they would have taken from the operand stack is dropped;
 * what they would have pushed is a stale word, as in a register that nobody has loaded.
 */
final class Erasure {
  private Erasure() {}

  /**
   * Any instruction that the processor would have, but for those by which Java finds an object: on
   * a machine there is nothing in their place.
   */
  static InsnList any(Site site, FaultSpec spec) {
    final AbstractInsnNode at = site.at();
    final int opcode = site.opcode();
    if (opcode == Opcodes.ILOAD || Instructions.constant(at).isPresent()) {
      return list(push(Site.stale(spec)));
    }
    if (opcode == Opcodes.ISTORE) {
      return site.withoutStore(((VarInsnNode) at).var, spec);
    }
    if (Instructions.isScalarField(at)) {
      return opcode == Opcodes.GETFIELD
          ? list(simple(Opcodes.POP), push(Site.stale(spec)))
          : list(simple(Opcodes.POP2));
    }
    if (at instanceof MethodInsnNode call) {
      return call(call, spec);
    }
    return Instructions.conditionOperands(at) > 0 ? condition(site, spec) : plain(opcode);
  }

  private static InsnList plain(int opcode) {
    final boolean takesOne =
        Instructions.isBinary(opcode)
            || opcode == Opcodes.IRETURN
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH;
    if (takesOne) {
      return list(simple(Opcodes.POP)); // Of a binary operation the first operand stays.
    }
    final boolean takesNone =
        Instructions.isUnary(opcode)
            || opcode == Opcodes.IINC
            || opcode == Opcodes.GOTO
            || opcode == Opcodes.RETURN;
    return takesNone ? new InsnList() : null;
  }

  private static InsnList call(MethodInsnNode call, FaultSpec spec) {
    final InsnList code = new InsnList();
    for (int i = Type.getArgumentTypes(call.desc).length; i >= 0; i--) {
      code.add(simple(Opcodes.POP));
    }
    if (!Type.VOID_TYPE.equals(Type.getReturnType(call.desc))) {
      code.add(push(Site.stale(spec)));
    }
    return code;
  }

  /** A conditional jump, which never jumps then. */
  static InsnList condition(Site site, FaultSpec spec) {
    return switch (Instructions.conditionOperands(site.at())) {
      case 1 -> list(simple(Opcodes.POP));
      case 2 -> list(simple(Opcodes.POP2));
      default -> null;
    };
  }

  /** The store of a constant to a local variable. */
  static InsnList initialisation(Site site, FaultSpec spec) {
    AbstractInsnNode before = site.at().getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    final boolean first =
        site.opcode() == Opcodes.ISTORE
            && before != null
            && Instructions.constant(before).isPresent();
    return first ? site.withoutStore(((VarInsnNode) site.at()).var, spec) : null;
  }

  /** The load of a parameter; of each candidate with probability 3/4, as published. */
  static InsnList parameter(Site site, FaultSpec spec) {
    final boolean candidate =
        site.at() instanceof VarInsnNode load
            && load.getOpcode() == Opcodes.ILOAD
            && site.isParameter(load.var);
    final boolean taken =
        candidate && spec.pick(site.method().instructions.indexOf(site.at()), 4) != 0;
    return taken ? list(push(Site.stale(spec))) : null;
  }
}
