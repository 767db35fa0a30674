package org.inglenook.fault.code;

import static org.inglenook.fault.code.Instructions.list;
import static org.inglenook.fault.code.Instructions.push;
import static org.inglenook.fault.code.Instructions.simple;

import java.util.List;
import java.util.TreeMap;
import org.inglenook.fault.FaultSpec;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Instructions that are others: another operand of the same type, another address, another test.
 */
final class Substitution {
  private static final int OPERAND = 1;
  private static final int BIT = 2;
  private static final int VARIABLE = 3;

  private Substitution() {}

  /** Another local variable, field, or bit of a constant as the source. */
  static InsnList source(Site site, FaultSpec spec) {
    final AbstractInsnNode at = site.at();
    if (at instanceof VarInsnNode load && load.getOpcode() == Opcodes.ILOAD) {
      final List<Integer> others = site.integersBut(load.var);
      return others.isEmpty()
          ? null
          : list(new VarInsnNode(Opcodes.ILOAD, pick(others, spec, OPERAND)));
    }
    if (at.getOpcode() == Opcodes.GETFIELD) {
      return otherField(site, (FieldInsnNode) at, spec);
    }
    final var constant = Instructions.constant(at);
    if (constant.isEmpty()) {
      return null;
    }
    final int bit = 1 << spec.pick(BIT, Instructions.constantBits(at));
    return list(push(constant.getAsInt() ^ bit));
  }

  /** Another local variable or field as the destination. */
  static InsnList destination(Site site, FaultSpec spec) {
    final AbstractInsnNode at = site.at();
    if (at.getOpcode() == Opcodes.PUTFIELD) {
      return otherField(site, (FieldInsnNode) at, spec);
    }
    if (at instanceof IincInsnNode step) {
      final List<Integer> others = site.integersBut(step.var);
      return others.isEmpty()
          ? null
          : list(new IincInsnNode(pick(others, spec, OPERAND), step.incr));
    }
    return at instanceof VarInsnNode store && store.getOpcode() == Opcodes.ISTORE
        ? otherVariable(site, store.var, spec)
        : null;
  }

  private static InsnList otherVariable(Site site, int local, FaultSpec spec) {
    final List<Integer> others = site.integersBut(local);
    if (others.isEmpty()) {
      return null;
    }
    final InsnList code = list(new VarInsnNode(Opcodes.ISTORE, pick(others, spec, OPERAND)));
    code.add(site.neverStored(local, spec));
    return code;
  }

  private static InsnList otherField(Site site, FieldInsnNode access, FaultSpec spec) {
    if (!Instructions.isScalar(access.desc)) {
      return null;
    }
    final List<String> others = site.fieldsBut(access.name, access.desc);
    return others.isEmpty()
        ? null
        : list(
            new FieldInsnNode(
                access.getOpcode(), access.owner, pick(others, spec, OPERAND), access.desc));
  }

  /** Another bit in the address of a load or a store. */
  static InsnList pointer(Site site, FaultSpec spec) {
    if (!Instructions.isMemory(site.at())) {
      return null;
    }
    final int bit = 1 << spec.pick(BIT, Integer.SIZE);
    final boolean store = ((MethodInsnNode) site.at()).name.startsWith("store");
    final InsnList code = new InsnList();
    if (store) {
      code.add(simple(Opcodes.SWAP));
    }
    code.add(push(bit));
    code.add(simple(Opcodes.IXOR));
    if (store) {
      code.add(simple(Opcodes.SWAP));
    }
    code.add(copy(site.at()));
    return code;
  }

  /** The opposite test. */
  static InsnList inverted(Site site, FaultSpec spec) {
    return Instructions.conditionOperands(site.at()) == 0
        ? null
        : list(
            new JumpInsnNode(
                Instructions.inverted(site.opcode()), ((JumpInsnNode) site.at()).label));
  }

  /**
   * Another bit in a local variable, while a call is out that its frame waits for: a local variable
   * is a word on the stack, which nobody else looks at.
   */
  static InsnList variable(Site site, FaultSpec spec) {
    final boolean call = site.at() instanceof MethodInsnNode && !Instructions.isMemory(site.at());
    final List<Integer> locals = call ? site.integersBut(-1) : List.of();
    if (locals.isEmpty()) {
      return null;
    }
    final int local = pick(locals, spec, VARIABLE);
    return list(
        copy(site.at()),
        new VarInsnNode(Opcodes.ILOAD, local),
        push(1 << spec.pick(BIT, Integer.SIZE)),
        simple(Opcodes.IXOR),
        new VarInsnNode(Opcodes.ISTORE, local));
  }

  static AbstractInsnNode copy(AbstractInsnNode at) {
    return at.clone(new TreeMap<>());
  }

  static <T> T pick(List<T> among, FaultSpec spec, int n) {
    return among.get(spec.pick(n, among.size()));
  }
}
