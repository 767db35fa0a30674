package org.inglenook.nooks.wrapper;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.DUP_X2;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.SWAP;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A derived wrapper with one step left out of one method.
 *
 * @param method the method
 * @param step the method of the runtime that is not called
 * @param index which call of the method it is, from 0
 */
record StepTwin(String method, String step, int index) {
  /** The classes with the steps. What is written by hand has tests of its own. */
  private static final List<String> RUNTIMES =
      List.of(Type.getInternalName(ImportRuntime.class), Type.getInternalName(ExportRuntime.class));

  /** Steps without which nothing crosses at all, so that nothing is left to judge. */
  private static final List<String> CROSSING = List.of("enter", "leave", "call");

  /** Steps whose result is that all is well. */
  private static final List<String> YES = List.of("answers", "keeps");

  /** Steps whose result is their last argument. */
  private static final List<String> LAST = List.of("settlePageAt", "unlessGone", "returned");

  /** Returns every twin of the wrapper whose class file is {@code wrapper}. */
  static List<StepTwin> of(byte[] wrapper) {
    final List<StepTwin> twins = new ArrayList<>();
    new ClassReader(wrapper)
        .accept(
            new Methods(null) {
              @Override
              void call(MethodVisitor next, String method, Call call, int index) {
                if (!CROSSING.contains(call.name())) {
                  twins.add(new StepTwin(method, call.name(), index));
                }
              }
            },
            0);
    return twins;
  }

  /** Returns the class file of the twin. */
  byte[] patch(byte[] wrapper) {
    final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(wrapper)
        .accept(
            new Methods(writer) {
              @Override
              void call(MethodVisitor next, String method, Call call, int at) {
                if (method.equals(method()) && at == index()) {
                  skip(next, call);
                } else {
                  call.write(next);
                }
              }
            },
            0);
    return writer.toByteArray();
  }

  /** Takes the arguments from the stack, and leaves what the step would have answered at best. */
  private static void skip(MethodVisitor next, Call call) {
    final int arguments = Type.getArgumentTypes(call.descriptor()).length;
    final Type result = Type.getReturnType(call.descriptor());
    if (result.getSort() == Type.INT) {
      final int last = LAST.contains(call.name()) ? arguments : Math.min(2, arguments);
      pop(next, arguments - last);
      keepTop(next, last);
    } else {
      pop(next, arguments + 1);
      if (result.getSort() == Type.BOOLEAN) {
        next.visitInsn(YES.contains(call.name()) ? ICONST_1 : ICONST_0);
      }
    }
  }

  private static void pop(MethodVisitor next, int count) {
    for (int i = 0; i < count; i++) {
      next.visitInsn(POP);
    }
  }

  /** Drops the {@code below} values under the top of the stack. */
  private static void keepTop(MethodVisitor next, int below) {
    for (int left = below; left > 0; left -= 2) {
      if (left == 1) {
        next.visitInsn(SWAP);
        next.visitInsn(POP);
      } else {
        next.visitInsn(DUP_X2);
        pop(next, 3);
      }
    }
  }

  private record Call(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    void write(MethodVisitor next) {
      next.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }

  /** Shows the calls of the runtime, in each method of an interface. */
  private abstract static class Methods extends ClassVisitor {
    Methods(ClassVisitor next) {
      super(ASM9, next);
    }

    abstract void call(MethodVisitor next, String method, Call call, int index);

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      final MethodVisitor next =
          super.visitMethod(access, method, descriptor, signature, exceptions);
      return method.equals("<init>") ? next : new Calls(next, method);
    }

    private final class Calls extends MethodVisitor {
      private final String method;
      private int index;

      Calls(MethodVisitor next, String method) {
        super(ASM9, next);
        this.method = method;
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        final Call call = new Call(opcode, owner, name, descriptor, isInterface);
        if (RUNTIMES.contains(owner)) {
          Methods.this.call(mv, method, call, index++);
        } else {
          call.write(mv == null ? new MethodVisitor(ASM9) {} : mv);
        }
      }
    }
  }

  @Override
  public String toString() {
    return "%s without step %d, %s".formatted(method, index, step);
  }
}
