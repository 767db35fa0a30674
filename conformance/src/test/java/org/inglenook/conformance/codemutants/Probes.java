package org.inglenook.conformance.codemutants;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds to classes the calls to {@link Budget}, and numbers the methods of the isolation. */
final class Probes {
  /** What is mutated. */
  static final String ISOLATION = "org.inglenook.nooks.";

  private static final String BUDGET = Type.getInternalName(Budget.class);

  private static final int NONE = -1;

  private final Map<String, Integer> numbers = new TreeMap<>();

  /** How a method is called here. */
  static String name(String type, String method, String descriptor) {
    return type + "." + method + descriptor;
  }

  /** The number of a method; the same name, the same number. */
  int number(String name) {
    return numbers.computeIfAbsent(name, unused -> numbers.size());
  }

  /** All names that have a number, sorted. */
  List<String> names() {
    return List.copyOf(numbers.keySet());
  }

  /** The class file {@code bytes}, with calls. */
  byte[] add(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new InClass(writer), 0);
    return writer.toByteArray();
  }

  private final class InClass extends ClassVisitor {
    private String type = "";

    InClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] types) {
      type = name.replace('/', '.');
      super.visit(version, access, name, signature, parent, types);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      String full = Probes.name(type, name, descriptor);
      return new InMethod(next, type.startsWith(ISOLATION) ? number(full) : NONE);
    }
  }

  /** Calls stand where frames stay as they are: at the beginning, and before instructions. */
  private static final class InMethod extends MethodVisitor {
    private final int number;
    private final Set<Label> passed = new HashSet<>();

    InMethod(MethodVisitor next, int number) {
      super(Opcodes.ASM9, next);
      this.number = number;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (number == NONE) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "step", "()V", false);
      } else {
        super.visitLdcInsn(number);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "enter", "(I)V", false);
      }
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "step", "()V", false);
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY) {
        guardArray();
      }
      super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.ANEWARRAY) {
        guardArray();
      }
      super.visitTypeInsn(opcode, type);
    }

    private void guardArray() {
      super.visitInsn(Opcodes.DUP);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "array", "(I)V", false);
    }
  }
}
