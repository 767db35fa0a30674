package org.inglenook.fault.code;

import static org.inglenook.fault.code.Instructions.list;
import static org.inglenook.fault.code.Instructions.simple;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Memory;
import org.inglenook.fault.FaultSpec;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Corrupted text: an instruction becomes another one of the same shape, or gets another operand. A
 * bit of an opcode turns most instructions into nothing of their shape; of those the real injector
 * makes, only these are of interest, the others end at once.
 */
final class Corruption {
  private static final int[] BINARY = {
    Opcodes.IADD,
    Opcodes.ISUB,
    Opcodes.IMUL,
    Opcodes.IDIV,
    Opcodes.IREM,
    Opcodes.ISHL,
    Opcodes.ISHR,
    Opcodes.IUSHR,
    Opcodes.IAND,
    Opcodes.IOR,
    Opcodes.IXOR
  };
  private static final int[] UNARY = {Opcodes.INEG, Opcodes.I2B, Opcodes.I2C, Opcodes.I2S};
  private static final int WHICH = 4;
  private static final int CONDITIONS = 6;

  private Corruption() {}

  static InsnList any(Site site, FaultSpec spec) {
    final List<InsnList> ways = new ArrayList<>(opcodes(site));
    for (InsnList operand :
        new InsnList[] {
          Substitution.source(site, spec),
          Substitution.destination(site, spec),
          Substitution.pointer(site, spec)
        }) {
      if (operand != null) {
        ways.add(operand);
      }
    }
    return ways.isEmpty() ? null : Substitution.pick(ways, spec, WHICH);
  }

  private static List<InsnList> opcodes(Site site) {
    final AbstractInsnNode at = site.at();
    if (Instructions.isBinary(at.getOpcode())) {
      return others(BINARY, at.getOpcode());
    }
    if (Instructions.isUnary(at.getOpcode())) {
      return others(UNARY, at.getOpcode());
    }
    if (Instructions.conditionOperands(at) > 0) {
      return conditions((JumpInsnNode) at);
    }
    return at instanceof MethodInsnNode call ? calls(site, call) : List.of();
  }

  private static List<InsnList> others(int[] family, int opcode) {
    final List<InsnList> ways = new ArrayList<>();
    for (int other : family) {
      if (other != opcode) {
        ways.add(list(simple(other)));
      }
    }
    return ways;
  }

  private static List<InsnList> conditions(JumpInsnNode jump) {
    final int opcode = jump.getOpcode();
    final int first = opcode >= Opcodes.IF_ICMPEQ ? Opcodes.IF_ICMPEQ : Opcodes.IFEQ;
    final List<InsnList> ways = new ArrayList<>();
    for (int other = first; other < first + CONDITIONS; other++) {
      if (other != opcode) {
        ways.add(list(new JumpInsnNode(other, jump.label)));
      }
    }
    return ways;
  }

  /** Another width of a load or store; another method of the driver of the same shape. */
  private static List<InsnList> calls(Site site, MethodInsnNode call) {
    final List<InsnList> ways = new ArrayList<>();
    if (Instructions.isMemory(call)) {
      final String stem = call.name.replaceAll("\\d+$", "");
      for (String width : List.of("8", "16", "32")) {
        if (!call.name.equals(stem + width)) {
          ways.add(
              list(
                  new MethodInsnNode(
                      Opcodes.INVOKEINTERFACE,
                      Type.getInternalName(Memory.class),
                      stem + width,
                      call.desc,
                      true)));
        }
      }
    } else if (call.owner.equals(site.owner().name)) {
      for (String name : site.methodsBut(call.name, call.desc)) {
        ways.add(
            list(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, call.owner, name, call.desc, false)));
      }
    }
    return ways;
  }
}
