package org.inglenook.driver.load;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Turns access to scalar fields into loads and stores of the data section. */
final class FieldPass {
  private FieldPass() {}

  static void apply(MethodNode method, RuntimeCalls calls, DataSection data) {
    for (AbstractInsnNode i : method.instructions.toArray()) {
      if (i instanceof FieldInsnNode access && ClassChecker.isScalar(access.desc)) {
        DataField field = data.field(access.name);
        InsnList code =
            access.getOpcode() == Opcodes.GETFIELD ? load(field, calls) : store(field, calls);
        method.instructions.insertBefore(access, code);
        method.instructions.remove(access);
      }
    }
  }

  /** Stack: driver, to: value. */
  private static InsnList load(DataField field, RuntimeCalls calls) {
    InsnList code = new InsnList();
    code.add(calls.runtimeOfTop());
    code.add(RuntimeCalls.push(field.offset()));
    code.add(RuntimeCalls.invoke("load" + field.type(), "(I)I"));
    return code;
  }

  /** Stack: driver, value; to: nothing. */
  private static InsnList store(DataField field, RuntimeCalls calls) {
    InsnList code = new InsnList();
    code.add(new InsnNode(Opcodes.SWAP));
    code.add(calls.runtimeOfTop());
    code.add(new InsnNode(Opcodes.SWAP));
    code.add(RuntimeCalls.push(field.offset()));
    code.add(RuntimeCalls.invoke("store" + field.type(), "(II)V"));
    return code;
  }
}
