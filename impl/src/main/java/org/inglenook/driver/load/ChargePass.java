package org.inglenook.driver.load;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Charges instructions and counts stack bytes: at method entry for the code outside loops, on every
 * back-edge for the loop body.
 *
 * <p>A public method is an entry point and restores the stack depth also when a processor exception
 * leaves it; inner methods need not, their entry point does it for them.
 */
final class ChargePass {
  /** Return address and saved frame pointer, bytes. */
  private static final int LINKAGE_BYTES = 8;

  private ChargePass() {}

  static void apply(MethodNode method, RuntimeCalls calls) {
    List<Loop> loops = Loop.of(method);
    int straight = Loop.instructionsOutside(method, loops);
    for (Loop loop : loops) {
      int cost = loop.ownInstructions(method, loops);
      method.instructions.insertBefore(loop.jump(), calls.call("charge", "(I)V", cost));
    }
    int saved = method.maxLocals;
    int frame = Integer.BYTES * (method.maxLocals + method.maxStack) + LINKAGE_BYTES;
    method.maxLocals++;
    leaveBeforeReturns(method, calls, saved);
    boolean constructor = method.name.equals("<init>");
    if (!constructor && (method.access & Opcodes.ACC_PUBLIC) != 0) {
      leaveOnException(method, calls, saved);
    }
    InsnList enter = calls.call("enter", "(II)I", frame, straight);
    enter.add(new VarInsnNode(Opcodes.ISTORE, saved));
    if (constructor) {
      method.instructions.insert(superCall(method), enter);
    } else {
      method.instructions.insert(enter);
    }
  }

  private static InsnList leave(RuntimeCalls calls, int saved) {
    InsnList code = calls.pushRuntime();
    code.add(new VarInsnNode(Opcodes.ILOAD, saved));
    code.add(RuntimeCalls.invoke("leave", "(I)V"));
    return code;
  }

  private static void leaveBeforeReturns(MethodNode method, RuntimeCalls calls, int saved) {
    for (AbstractInsnNode i : method.instructions.toArray()) {
      if (i.getOpcode() == Opcodes.IRETURN || i.getOpcode() == Opcodes.RETURN) {
        method.instructions.insertBefore(i, leave(calls, saved));
      }
    }
  }

  private static void leaveOnException(MethodNode method, RuntimeCalls calls, int saved) {
    LabelNode start = new LabelNode();
    LabelNode handler = new LabelNode();
    method.instructions.insert(start);
    method.instructions.add(handler);
    method.instructions.add(leave(calls, saved));
    method.instructions.add(new InsnNode(Opcodes.ATHROW));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
  }

  private static AbstractInsnNode superCall(MethodNode constructor) {
    for (AbstractInsnNode i : constructor.instructions) {
      if (i instanceof MethodInsnNode call && call.name.equals("<init>")) {
        return call;
      }
    }
    throw new IllegalStateException("constructor without a call of its superclass");
  }
}
