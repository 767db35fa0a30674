package org.inglenook.conformance.twins;

import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One change of one method's bytecode. All changes are straight-line code, so that the frames of
 * the class file stay right.
 *
 * @param owner the class, as in {@code "org.inglenook.nooks.xpc.Xpc"}
 * @param method the method; overloads are all meant
 * @param edit what is written in place of what is read
 */
record Patch(String owner, String method, Edit edit) {
  /** How the method is changed. */
  interface Edit {
    /**
     * Makes the visitor that writes the changed method.
     *
     * @param descriptor of the method
     * @param next writes the method
     * @param hit called for each place that was changed
     */
    MethodVisitor rewrite(String descriptor, MethodVisitor next, Runnable hit);
  }

  /** The method does nothing but return {@code constant}, or nothing at all if it is void. */
  static Patch returns(String owner, String method, int constant) {
    return new Patch(
        owner,
        method,
        (descriptor, next, hit) -> {
          hit.run();
          return new WholeBody(next, Type.getReturnType(descriptor), constant);
        });
  }

  /** What {@code callee} returns to the method is dropped; {@code instead} pushes another value. */
  static Patch result(String owner, String method, String callee, Consumer<MethodVisitor> instead) {
    return onCall(
        owner,
        method,
        callee,
        (next, type, call) -> {
          call.run();
          next.visitInsn(Opcodes.POP);
          instead.accept(next);
        });
  }

  /** What {@code callee} returns to the method is taken for {@code constant}. */
  static Patch result(String owner, String method, String callee, int constant) {
    return result(owner, method, callee, next -> next.visitIntInsn(Opcodes.BIPUSH, constant));
  }

  /** The method does not call {@code callee}, an instance method that returns nothing. */
  static Patch skips(String owner, String method, String callee) {
    return onCall(
        owner,
        method,
        callee,
        (next, type, call) -> {
          for (int i = 0; i <= type.getArgumentTypes().length; i++) {
            next.visitInsn(Opcodes.POP);
          }
        });
  }

  private static Patch onCall(String owner, String method, String callee, Replacement code) {
    return new Patch(owner, method, (descriptor, next, hit) -> new Calls(next, callee, code, hit));
  }

  /** Writes something in place of a call; {@code call} writes the call itself. */
  private interface Replacement {
    void write(MethodVisitor next, Type type, Runnable call);
  }

  private static final class WholeBody extends MethodVisitor {
    private final MethodVisitor out;
    private final Type type;
    private final int constant;

    WholeBody(MethodVisitor out, Type type, int constant) {
      super(Opcodes.ASM9);
      this.out = out;
      this.type = type;
      this.constant = constant;
    }

    @Override
    public void visitCode() {
      out.visitCode();
      if (type.getSort() != Type.VOID) {
        out.visitIntInsn(Opcodes.BIPUSH, constant);
      }
      out.visitInsn(type.getOpcode(Opcodes.IRETURN));
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      out.visitMaxs(stack, locals);
    }

    @Override
    public void visitEnd() {
      out.visitEnd();
    }
  }

  private static final class Calls extends MethodVisitor {
    private final String callee;
    private final Replacement code;
    private final Runnable hit;

    Calls(MethodVisitor next, String callee, Replacement code, Runnable hit) {
      super(Opcodes.ASM9, next);
      this.callee = callee;
      this.code = code;
      this.hit = hit;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String simple = owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
      Runnable call = () -> super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (simple.equals(callee)) {
        hit.run();
        code.write(mv, Type.getMethodType(descriptor), call);
      } else {
        call.run();
      }
    }
  }
}
