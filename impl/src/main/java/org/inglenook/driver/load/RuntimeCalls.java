package org.inglenook.driver.load;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Instruction sequences by which woven code reaches its {@link DriverRuntime}. */
final class RuntimeCalls {
  static final String RUNTIME = Type.getInternalName(DriverRuntime.class);
  static final String RUNTIME_DESCRIPTOR = Type.getDescriptor(DriverRuntime.class);

  private final String owner;

  RuntimeCalls(String owner) {
    this.owner = owner;
  }

  static void addField(ClassNode node) {
    node.fields.add(
        new FieldNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
            DriverWeaver.RUNTIME_FIELD,
            RUNTIME_DESCRIPTOR,
            null,
            null));
  }

  /** Replaces the driver on top of the stack by its runtime. */
  AbstractInsnNode runtimeOfTop() {
    return new FieldInsnNode(
        Opcodes.GETFIELD, owner, DriverWeaver.RUNTIME_FIELD, RUNTIME_DESCRIPTOR);
  }

  /** Takes the driver and its runtime from the stack and joins them. */
  AbstractInsnNode setRuntime() {
    return new FieldInsnNode(
        Opcodes.PUTFIELD, owner, DriverWeaver.RUNTIME_FIELD, RUNTIME_DESCRIPTOR);
  }

  /** Pushes the runtime. */
  InsnList pushRuntime() {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    code.add(runtimeOfTop());
    return code;
  }

  /** Calls method {@code name} of the runtime with constant arguments. */
  InsnList call(String name, String descriptor, int... constants) {
    InsnList code = pushRuntime();
    for (int constant : constants) {
      code.add(push(constant));
    }
    code.add(invoke(name, descriptor));
    return code;
  }

  static AbstractInsnNode invoke(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKEVIRTUAL, RUNTIME, name, descriptor, false);
  }

  static AbstractInsnNode push(int value) {
    if (value >= -1 && value <= 5) {
      return new InsnNode(Opcodes.ICONST_0 + value);
    }
    if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
      return new IntInsnNode(Opcodes.SIPUSH, value);
    }
    return new LdcInsnNode(value);
  }
}
