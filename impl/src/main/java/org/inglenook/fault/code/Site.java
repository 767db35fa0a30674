package org.inglenook.fault.code;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.fault.FaultSpec;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * One instruction of a driver, and what the verifier knows there.
 *
 * @param owner the driver
 * @param method where it is
 * @param at the instruction
 * @param frame types of local variables and operands in front of it; null if it is never reached
 */
record Site(ClassNode owner, MethodNode method, AbstractInsnNode at, Frame<BasicValue> frame) {
  private static final int STALE = 7;

  /** Addresses in the memory of a machine of this size look as pointers on a stack do. */
  private static final int POINTERS = 1 << 20;

  private static final int SMALL = 64;

  int opcode() {
    return at.getOpcode();
  }

  /** Returns the local variables that hold an integer here, but for {@code other}. */
  List<Integer> integersBut(int other) {
    final List<Integer> found = new ArrayList<>();
    for (int local = 0; local < frame.getLocals(); local++) {
      if (local != other && holdsInteger(local)) {
        found.add(local);
      }
    }
    return found;
  }

  boolean holdsInteger(int local) {
    return BasicValue.INT_VALUE.equals(frame.getLocal(local));
  }

  /** Returns the driver's other fields of the same type, by name, in text order. */
  List<String> fieldsBut(String name, String descriptor) {
    final List<String> found = new ArrayList<>();
    for (FieldNode field : owner.fields) {
      final boolean own = (field.access & Opcodes.ACC_STATIC) == 0;
      if (own && field.desc.equals(descriptor) && !field.name.equals(name)) {
        found.add(field.name);
      }
    }
    return found;
  }

  /** Returns the driver's other methods of the same shape, by name, in text order. */
  List<String> methodsBut(String name, String descriptor) {
    final List<String> found = new ArrayList<>();
    for (MethodNode other : owner.methods) {
      if (other.desc.equals(descriptor) && !other.name.equals(name) && !isConstructor(other)) {
        found.add(other.name);
      }
    }
    return found;
  }

  /** Returns whether {@code local} is a parameter of the method. */
  boolean isParameter(int local) {
    return local >= 1 && local <= Type.getArgumentTypes(method.desc).length;
  }

  /** Removes what is on the stack for variable {@code local}, which keeps what it had before. */
  InsnList withoutStore(int local, FaultSpec spec) {
    final InsnList code = Instructions.list(Instructions.simple(Opcodes.POP));
    code.add(neverStored(local, spec));
    return code;
  }

  /** What variable {@code local} holds when nothing was ever stored: a word left on the stack. */
  InsnList neverStored(int local, FaultSpec spec) {
    return holdsInteger(local)
        ? new InsnList()
        : Instructions.list(Instructions.push(stale(spec)), new VarInsnNode(Opcodes.ISTORE, local));
  }

  /** Returns a word as it may be left in a register or on a stack. */
  static int stale(FaultSpec spec) {
    return switch (spec.pick(STALE, 4)) {
      case 0 -> spec.pick(STALE + 1, SMALL);
      case 1 -> spec.pick(STALE + 1, POINTERS) & -Integer.BYTES;
      case 2 -> spec.pick(STALE + 1, Integer.MAX_VALUE);
      default -> -1;
    };
  }

  static boolean isConstructor(MethodNode method) {
    return method.name.startsWith("<");
  }
}
