package org.inglenook.fault.code;

import java.util.OptionalInt;
import org.inglenook.driver.Memory;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the instructions of a checked driver are, and how to write others. */
final class Instructions {
  private static final String MEMORY = Type.getInternalName(Memory.class);

  private Instructions() {}

  /** Returns the constant that {@code i} pushes; empty if it pushes none. */
  static OptionalInt constant(AbstractInsnNode i) {
    final int opcode = i.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return OptionalInt.of(opcode - Opcodes.ICONST_0);
    }
    if (i instanceof IntInsnNode push) {
      return OptionalInt.of(push.operand);
    }
    return i instanceof LdcInsnNode load && load.cst instanceof Integer value
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }

  /** Returns how many bits the constant of {@code i} has in the code. */
  static int constantBits(AbstractInsnNode i) {
    return switch (i.getOpcode()) {
      case Opcodes.BIPUSH -> Byte.SIZE;
      case Opcodes.SIPUSH -> Short.SIZE;
      case Opcodes.LDC -> Integer.SIZE;
      default -> 3; // Those of the short forms.
    };
  }

  static AbstractInsnNode push(int value) {
    if (value >= -1 && value <= 5) {
      return new InsnNode(Opcodes.ICONST_0 + value);
    }
    return value >= Short.MIN_VALUE && value <= Short.MAX_VALUE
        ? new IntInsnNode(Opcodes.SIPUSH, value)
        : new LdcInsnNode(value);
  }

  /** Returns how many operands a conditional jump takes; 0 for what is none. */
  static int conditionOperands(AbstractInsnNode i) {
    final int opcode = i.getOpcode();
    if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE) {
      return 1;
    }
    return opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE ? 2 : 0;
  }

  /** Returns the conditional jump that goes where this one does not: they come in pairs. */
  static int inverted(int opcode) {
    final int first = opcode >= Opcodes.IF_ICMPEQ ? Opcodes.IF_ICMPEQ : Opcodes.IFEQ;
    return ((opcode - first) ^ 1) + first;
  }

  static boolean isScalarField(AbstractInsnNode i) {
    return i instanceof FieldInsnNode access && isScalar(access.desc);
  }

  static boolean isScalar(String descriptor) {
    return descriptor.length() == 1 && "ISCBZ".contains(descriptor);
  }

  /** Returns whether {@code i} is a load or a store of the processor. */
  static boolean isMemory(AbstractInsnNode i) {
    return i instanceof MethodInsnNode call && call.owner.equals(MEMORY);
  }

  static boolean isBinary(int opcode) {
    return switch (opcode) {
      case Opcodes.IADD,
          Opcodes.ISUB,
          Opcodes.IMUL,
          Opcodes.IDIV,
          Opcodes.IREM,
          Opcodes.ISHL,
          Opcodes.ISHR,
          Opcodes.IUSHR,
          Opcodes.IAND,
          Opcodes.IOR,
          Opcodes.IXOR ->
          true;
      default -> false;
    };
  }

  static boolean isUnary(int opcode) {
    return opcode == Opcodes.INEG || (opcode >= Opcodes.I2B && opcode <= Opcodes.I2S);
  }

  static InsnList list(AbstractInsnNode... nodes) {
    final InsnList list = new InsnList();
    for (AbstractInsnNode node : nodes) {
      list.add(node);
    }
    return list;
  }

  static InsnNode simple(int opcode) {
    return new InsnNode(opcode);
  }
}
