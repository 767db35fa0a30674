package org.inglenook.driver.load;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * One back-edge: a jump to a label at or before it. The body is the code from the label to the
 * jump.
 *
 * @param head index of the label in the instruction list
 * @param tail index of the jump
 * @param jump the jump itself
 */
record Loop(int head, int tail, AbstractInsnNode jump) {

  /** All back-edges of {@code method}, in code order. */
  static List<Loop> of(MethodNode method) {
    List<Loop> loops = new ArrayList<>();
    for (AbstractInsnNode i : method.instructions) {
      int tail = method.instructions.indexOf(i);
      int head = tail + 1;
      for (LabelNode target : targets(i)) {
        head = Math.min(head, method.instructions.indexOf(target));
      }
      if (head <= tail) {
        loops.add(new Loop(head, tail, i));
      }
    }
    return loops;
  }

  private static List<LabelNode> targets(AbstractInsnNode i) {
    if (i instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> targets = new ArrayList<>();
    if (i instanceof LookupSwitchInsnNode choice) {
      targets.addAll(choice.labels);
      targets.add(choice.dflt);
    } else if (i instanceof TableSwitchInsnNode choice) {
      targets.addAll(choice.labels);
      targets.add(choice.dflt);
    }
    return targets;
  }

  /** Instructions of this body that no loop nested in it contains. */
  int ownInstructions(MethodNode method, List<Loop> loops) {
    int count = 0;
    for (int index = head; index <= tail; index++) {
      int at = index;
      boolean nested = loops.stream().anyMatch(loop -> isAround(loop) && loop.contains(at));
      if (!nested && method.instructions.get(index).getOpcode() >= 0) {
        count++;
      }
    }
    return count;
  }

  /** Instructions of {@code method} that are in no loop. */
  static int instructionsOutside(MethodNode method, List<Loop> loops) {
    int count = 0;
    for (int index = 0; index < method.instructions.size(); index++) {
      int at = index;
      boolean inside = loops.stream().anyMatch(loop -> loop.contains(at));
      if (!inside && method.instructions.get(index).getOpcode() >= 0) {
        count++;
      }
    }
    return count;
  }

  private boolean isAround(Loop other) {
    return other.head > head && other.tail < tail;
  }

  private boolean contains(int index) {
    return index >= head && index <= tail;
  }
}
