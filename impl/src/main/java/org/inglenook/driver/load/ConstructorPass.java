package org.inglenook.driver.load;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Gives the constructor the {@link DriverRuntime} as a further, last parameter and stores it before
 * anything else, so that field initialisers already reach the data section.
 */
final class ConstructorPass {
  private ConstructorPass() {}

  static void apply(MethodNode constructor, RuntimeCalls calls) {
    Type[] parameters = Type.getArgumentTypes(constructor.desc);
    int slot = 1 + parameters.length; // Every parameter is a reference: one slot each.
    shiftLocals(constructor, slot);
    constructor.desc = constructor.desc.replace(")", RuntimeCalls.RUNTIME_DESCRIPTOR + ")");
    constructor.signature = null;
    constructor.parameters = null;
    constructor.maxLocals++;
    InsnList start = new InsnList();
    start.add(new VarInsnNode(Opcodes.ALOAD, 0));
    start.add(new VarInsnNode(Opcodes.ALOAD, slot));
    start.add(calls.setRuntime());
    constructor.instructions.insert(start);
  }

  private static void shiftLocals(MethodNode constructor, int firstLocal) {
    for (AbstractInsnNode i : constructor.instructions) {
      if (i instanceof VarInsnNode access && access.var >= firstLocal) {
        access.var++;
      } else if (i instanceof IincInsnNode increment && increment.var >= firstLocal) {
        increment.var++;
      }
    }
  }
}
