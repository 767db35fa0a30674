package org.inglenook.nooks.wrapper.derive;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.RETURN;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.inglenook.driver.ObjectType;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Byte code of one derived method, in the few words that steps need. */
final class Code {
  /** The field that holds the runtime of the wrapper. */
  static final String RUNTIME = "runtime";

  /** The field that holds what the wrapper stands for. */
  static final String TARGET = "target";

  /** The field that holds the bodies written by hand. */
  static final String BODIES = "bodies";

  private static final String OBJECT_TYPE = Type.getDescriptor(ObjectType.class);

  private final MethodVisitor visitor;
  private final String self;
  private final Class<?> runtime;

  Code(MethodVisitor visitor, String self, Class<?> runtime) {
    this.visitor = visitor;
    this.self = self;
    this.runtime = runtime;
  }

  /** Begins a call of the runtime: its arguments follow, then {@link #run}. */
  Code runtime() {
    return field(RUNTIME, runtime);
  }

  Code field(String name, Class<?> type) {
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitFieldInsn(GETFIELD, self, name, Type.getDescriptor(type));
    return this;
  }

  Code type(ObjectType type) {
    visitor.visitFieldInsn(
        GETSTATIC, Type.getInternalName(ObjectType.class), type.name(), OBJECT_TYPE);
    return this;
  }

  Code number(int number) {
    visitor.visitLdcInsn(number);
    return this;
  }

  Code load(int local) {
    visitor.visitVarInsn(ILOAD, local);
    return this;
  }

  Code store(int local) {
    visitor.visitVarInsn(ISTORE, local);
    return this;
  }

  /** Calls the method of this name of the runtime; no two have the same. */
  Code run(String method) {
    return invoke(
        Arrays.stream(runtime.getDeclaredMethods())
            .filter(each -> each.getName().equals(method))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no such step: method=" + method)));
  }

  Code invoke(Method method) {
    final Class<?> owner = method.getDeclaringClass();
    visitor.visitMethodInsn(
        owner.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL,
        Type.getInternalName(owner),
        method.getName(),
        Type.getMethodDescriptor(method),
        owner.isInterface());
    return this;
  }

  Code max() {
    visitor.visitMethodInsn(INVOKESTATIC, "java/lang/Math", "max", "(II)I", false);
    return this;
  }

  /** Jumps if the truth value on the stack makes {@code jump} do so. */
  Code jump(int jump, Label target) {
    visitor.visitJumpInsn(jump, target);
    return this;
  }

  Code label(Label label) {
    visitor.visitLabel(label);
    return this;
  }

  void returnNumber() {
    visitor.visitInsn(IRETURN);
  }

  void returnNothing() {
    visitor.visitInsn(RETURN);
  }
}
