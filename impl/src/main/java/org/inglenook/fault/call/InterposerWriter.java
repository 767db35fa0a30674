package org.inglenook.fault.call;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.reflect.Method;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class that stands between the two sides of an interface:
 *
 * <pre>
 *   int method(int a, int b) { return hook.called(this, facts[NUMBER], a, b, 0); }
 *   int invoke(int number, int a, int b, int c) { switch (number) { ... real.method(a, b) ... } }
 * </pre>
 */
final class InterposerWriter {
  private static final String OBJECT = "java/lang/Object";
  private static final String HOOK = Type.getInternalName(CallHook.class);
  private static final String TARGET = Type.getInternalName(CallTarget.class);
  private static final String FACTS = "[" + Type.getDescriptor(CallFacts.class);
  private static final String CALLED =
      "(" + Type.getDescriptor(CallTarget.class) + Type.getDescriptor(CallFacts.class) + "III)I";

  private final Class<?> type;
  private final List<Method> methods;
  private final String self;
  private final String real;
  private final ClassWriter writer =
      new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

  InterposerWriter(Class<?> type, List<Method> methods) {
    this.type = type;
    this.methods = methods;
    real = Type.getDescriptor(type);
    self = HOOK.replaceAll("[^/]*$", "") + type.getSimpleName() + "Interposed";
  }

  byte[] write() {
    final String[] interfaces = {Type.getInternalName(type), TARGET};
    writer.visit(V17, ACC_FINAL | ACC_SUPER, self, null, OBJECT, interfaces);
    field("real", real);
    field("hook", "L" + HOOK + ";");
    field("facts", FACTS);
    constructor();
    for (int number = 0; number < methods.size(); number++) {
      method(methods.get(number), number);
    }
    invoke();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void field(String name, String descriptor) {
    writer.visitField(ACC_PRIVATE | ACC_FINAL, name, descriptor, null, null).visitEnd();
  }

  private void constructor() {
    final String descriptor = "(" + real + "L" + HOOK + ";" + FACTS + ")V";
    final MethodVisitor code = writer.visitMethod(0, "<init>", descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    set(code, "real", real, 1);
    set(code, "hook", "L" + HOOK + ";", 2);
    set(code, "facts", FACTS, 3);
    code.visitInsn(RETURN);
    end(code);
  }

  private void set(MethodVisitor code, String name, String descriptor, int local) {
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, local);
    code.visitFieldInsn(PUTFIELD, self, name, descriptor);
  }

  private void get(MethodVisitor code, String name, String descriptor) {
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, self, name, descriptor);
  }

  private void method(Method method, int number) {
    final MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC, method.getName(), Type.getMethodDescriptor(method), null, null);
    code.visitCode();
    get(code, "hook", "L" + HOOK + ";");
    code.visitVarInsn(ALOAD, 0);
    get(code, "facts", FACTS);
    code.visitIntInsn(SIPUSH, number);
    code.visitInsn(AALOAD);
    for (int i = 1; i <= CallFacts.PARAMETERS; i++) {
      if (i <= method.getParameterCount()) {
        code.visitVarInsn(ILOAD, i);
      } else {
        code.visitInsn(ICONST_0);
      }
    }
    code.visitMethodInsn(INVOKEINTERFACE, HOOK, "called", CALLED, true);
    if (method.getReturnType() == void.class) {
      code.visitInsn(POP);
      code.visitInsn(RETURN);
    } else {
      code.visitInsn(IRETURN);
    }
    end(code);
  }

  private void invoke() {
    final MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "invoke", "(IIII)I", null, null);
    final Label[] labels = new Label[methods.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    final Label none = new Label();
    code.visitCode();
    code.visitVarInsn(ILOAD, 1);
    code.visitTableSwitchInsn(0, labels.length - 1, none, labels);
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      call(code, methods.get(i));
    }
    code.visitLabel(none);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
    end(code);
  }

  private void call(MethodVisitor code, Method method) {
    get(code, "real", real);
    for (int i = 1; i <= method.getParameterCount(); i++) {
      code.visitVarInsn(ILOAD, i + 1);
    }
    code.visitMethodInsn(
        INVOKEINTERFACE,
        Type.getInternalName(type),
        method.getName(),
        Type.getMethodDescriptor(method),
        true);
    if (method.getReturnType() == void.class) {
      code.visitInsn(ICONST_0);
    }
    code.visitInsn(IRETURN);
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
