package org.inglenook.fault.code;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** Sees whether a changed method verifies, in the form in which it will be woven. */
final class Verification {
  /** What an address, a bit, and the question put on the operand stack besides. */
  private static final int MORE_STACK = 4;

  private Verification() {}

  /** Tries {@code instead} at {@code site} and takes it out again; true if it verifies. */
  static boolean verifies(Site site, InsnList instead) {
    final LabelNode original = new LabelNode();
    final LabelNode end = new LabelNode();
    final InsnList code = new InsnList();
    code.add(new InsnNode(Opcodes.ICONST_0));
    code.add(new JumpInsnNode(Opcodes.IFEQ, original));
    final List<AbstractInsnNode> kept = List.of(instead.toArray());
    code.add(instead);
    code.add(new JumpInsnNode(Opcodes.GOTO, end));
    code.add(original);
    final List<AbstractInsnNode> added = new ArrayList<>(List.of(code.toArray()));
    added.add(end);
    site.method().instructions.insertBefore(site.at(), code);
    site.method().instructions.insert(site.at(), end);
    final boolean verifies = analyze(site);
    added.forEach(site.method().instructions::remove);
    kept.forEach(instead::add);
    return verifies;
  }

  private static boolean analyze(Site site) {
    final int stack = site.method().maxStack;
    site.method().maxStack = stack + MORE_STACK;
    try {
      new Analyzer<>(new BasicVerifier()).analyze(site.owner().name, site.method());
      return true;
    } catch (AnalyzerException e) {
      return false; // This is the question, and this one of its answers.
    } finally {
      site.method().maxStack = stack;
    }
  }
}
