package org.inglenook.driver.load;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a fault rule changes in the code of a driver, instruction by instruction. Both versions of a
 * changed place are woven, and the rule is asked there which one to execute: so code changes while
 * it runs, even in the middle of a loop, and nothing else about the driver differs.
 */
public interface CodePatch {
  /** Changes nothing. */
  CodePatch NONE =
      new CodePatch() {
        @Override
        public String key() {
          return "";
        }

        @Override
        public List<Change> changes(ClassNode driver) {
          return List.of();
        }
      };

  /** Returns what tells this patch from others, for the cache of woven classes; empty for none. */
  String key();

  /**
   * Returns the changes.
   *
   * @param driver the class as the compiler wrote it, which passed the check; not to be modified
   */
  List<Change> changes(ClassNode driver);

  /**
   * One changed place.
   *
   * @param place the number under which the rule is asked for it
   * @param method where it is
   * @param at the instruction
   * @param instead what is executed in its place, with the same effect on the operand stack
   * @param illegal whether {@code instead} counts for nothing: the processor does not know it
   * @param where class, method, line and instruction, for people
   */
  record Change(
      int place,
      MethodNode method,
      AbstractInsnNode at,
      InsnList instead,
      boolean illegal,
      String where) {
    Placed placed() {
      return new Placed(place, illegal, where);
    }
  }

  /**
   * What is known of a change that was woven.
   *
   * @param place its number
   * @param illegal whether the processor does not know the other instruction
   * @param where class, method, line and instruction, for people
   */
  record Placed(int place, boolean illegal, String where) {}
}
