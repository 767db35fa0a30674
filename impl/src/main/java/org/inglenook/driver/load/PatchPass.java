package org.inglenook.driver.load;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * Weaves a changed place: "if the rule says so, the other instruction, else the author's". Comes
 * after the charge points, so that a change costs no cycles before it happens; what is executed
 * instead is charged as the author's instruction was.
 */
final class PatchPass {
  private static final String ILLEGAL = "(I)" + Type.getDescriptor(IllegalInstructionFault.class);

  private PatchPass() {}

  static void apply(CodePatch.Change change, RuntimeCalls calls) {
    LabelNode original = new LabelNode();
    LabelNode end = new LabelNode();
    InsnList code = calls.call("changed", "(I)Z", change.place());
    code.add(new JumpInsnNode(Opcodes.IFEQ, original));
    if (change.illegal()) {
      code.add(calls.call("illegal", ILLEGAL, change.place()));
      code.add(new InsnNode(Opcodes.ATHROW));
    } else {
      code.add(change.instead());
      code.add(new JumpInsnNode(Opcodes.GOTO, end));
    }
    code.add(original);
    change.method().instructions.insertBefore(change.at(), code);
    change.method().instructions.insert(change.at(), end);
  }
}
