package org.inglenook.driver.load;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives integer division the processor's divide error instead of Java's exception. */
final class DividePass {
  private DividePass() {}

  static void apply(MethodNode method) {
    for (AbstractInsnNode i : method.instructions.toArray()) {
      if (i.getOpcode() == Opcodes.IDIV) {
        method.instructions.set(i, call("divide"));
      } else if (i.getOpcode() == Opcodes.IREM) {
        method.instructions.set(i, call("remainder"));
      }
    }
  }

  private static MethodInsnNode call(String name) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, RuntimeCalls.RUNTIME, name, "(II)I", false);
  }
}
