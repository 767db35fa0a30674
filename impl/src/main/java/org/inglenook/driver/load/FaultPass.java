package org.inglenook.driver.load;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Inserts fault points into a driver: after every charge point (method entry and back-edge), "if
 * the rule says so, do what is wrong". It is done with the driver's own rights.
 */
final class FaultPass {
  private FaultPass() {}

  static void apply(MethodNode method, RuntimeCalls calls) {
    for (AbstractInsnNode i : method.instructions.toArray()) {
      if (isCallOf(i, "charge")) {
        method.instructions.insert(i, faultPoint(calls));
      } else if (isCallOf(i, "enter")) {
        method.instructions.insert(depthStored(method, i), faultPoint(calls));
      }
    }
  }

  /** In an entry point, also after what restores the depth when the fault point does not return. */
  private static AbstractInsnNode depthStored(MethodNode method, AbstractInsnNode enter) {
    return method.tryCatchBlocks.isEmpty() ? enter.getNext() : method.tryCatchBlocks.get(0).start;
  }

  private static boolean isCallOf(AbstractInsnNode i, String name) {
    return i instanceof MethodInsnNode call
        && call.owner.equals(RuntimeCalls.RUNTIME)
        && call.name.equals(name);
  }

  private static InsnList faultPoint(RuntimeCalls calls) {
    return calls.call("strike", "()V");
  }
}
