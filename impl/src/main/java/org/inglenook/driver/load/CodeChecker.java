package org.inglenook.driver.load;

import java.util.List;
import org.inglenook.driver.KernelInterface;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Checks the instructions of one method. What is allowed: {@code int} arithmetic and branches, own
 * fields and methods, calls of imports.
 */
final class CodeChecker {
  private final ClassNode owner;
  private final MethodNode method;
  private final KernelInterfaces interfaces;
  private final List<Rejection> found;

  CodeChecker(
      ClassNode owner, MethodNode method, KernelInterfaces interfaces, List<Rejection> found) {
    this.owner = owner;
    this.method = method;
    this.interfaces = interfaces;
    this.found = found;
  }

  void check() {
    for (TryCatchBlockNode handler : method.tryCatchBlocks) {
      reject(handler.handler, "exception handler");
    }
    for (AbstractInsnNode i : method.instructions) {
      String reason = i.getOpcode() < 0 ? null : reasonAgainst(i);
      if (reason != null) {
        reject(i, reason);
      }
    }
  }

  private String reasonAgainst(AbstractInsnNode i) {
    if (i instanceof MethodInsnNode call) {
      return reasonAgainstCall(call);
    }
    if (i instanceof FieldInsnNode access) {
      return reasonAgainstField(access);
    }
    if (i instanceof LdcInsnNode constant) {
      return constant.cst instanceof Integer ? null : "constant that is not an int";
    }
    if (i instanceof VarInsnNode local && local.getOpcode() == Opcodes.ALOAD) {
      boolean good = local.var == 0 || isConstructor();
      return good ? null : "object in a local variable";
    }
    return reasonAgainstOpcode(i.getOpcode());
  }

  private String reasonAgainstCall(MethodInsnNode call) {
    if (call.owner.equals(owner.name)) {
      return call.getOpcode() == Opcodes.INVOKESTATIC ? "call of a static method" : null;
    }
    if (call.getOpcode() == Opcodes.INVOKEINTERFACE
        && interfaces.isAnnotated(call.owner, KernelInterface.class)) {
      return null;
    }
    if (isConstructor() && call.owner.equals("java/lang/Object") && call.name.equals("<init>")) {
      return null;
    }
    if (call.owner.equals("java/lang/String")) {
      return "string operation (a switch on a string is one): " + call.name;
    }
    return "call outside the imports: " + ClassChecker.dotted(call.owner) + "." + call.name;
  }

  private String reasonAgainstField(FieldInsnNode access) {
    if (access.name.startsWith("$SwitchMap$")) {
      return "switch on an enum";
    }
    if (access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC) {
      return "static field: " + ClassChecker.dotted(access.owner) + "." + access.name;
    }
    if (!access.owner.equals(owner.name)) {
      return "field of another class: " + ClassChecker.dotted(access.owner) + "." + access.name;
    }
    boolean writesImport =
        access.getOpcode() == Opcodes.PUTFIELD && !ClassChecker.isScalar(access.desc);
    return writesImport && !isConstructor() ? "import changed outside the constructor" : null;
  }

  private static String reasonAgainstOpcode(int opcode) {
    return switch (opcode) {
      case Opcodes.NEW -> "object creation";
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> "array creation";
      case Opcodes.ARRAYLENGTH -> "array access";
      case Opcodes.INVOKEDYNAMIC -> "lambda, method reference or string concatenation";
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> "synchronized block";
      case Opcodes.ATHROW -> "throw";
      case Opcodes.CHECKCAST, Opcodes.INSTANCEOF -> "type test or cast";
      case Opcodes.ASTORE -> "object in a local variable";
      case Opcodes.ARETURN, Opcodes.ACONST_NULL -> "object as a value";
      case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE, Opcodes.IFNULL, Opcodes.IFNONNULL ->
          "comparison of objects";
      case Opcodes.JSR, Opcodes.RET -> "subroutine of an old class file";
      default -> reasonAgainstRange(opcode);
    };
  }

  private static String reasonAgainstRange(int opcode) {
    boolean arrayAccess =
        (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
            || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
    if (arrayAccess) {
      return "array access";
    }
    return isWide(opcode) ? "64-bit or floating-point arithmetic" : null;
  }

  private static boolean isWide(int opcode) {
    boolean constant = opcode >= Opcodes.LCONST_0 && opcode <= Opcodes.DCONST_1;
    boolean local =
        (opcode >= Opcodes.LLOAD && opcode <= Opcodes.DLOAD)
            || (opcode >= Opcodes.LSTORE && opcode <= Opcodes.DSTORE);
    boolean result = opcode >= Opcodes.LRETURN && opcode <= Opcodes.DRETURN;
    boolean compare = opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG;
    boolean convert = opcode >= Opcodes.I2L && opcode <= Opcodes.D2F;
    return constant || local || result || compare || convert || isWideArithmetic(opcode);
  }

  /** In IADD..DNEG the types take turns (int, long, float, double); shifts and logic alternate. */
  private static boolean isWideArithmetic(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG) {
      return (opcode - Opcodes.IADD) % 4 != 0;
    }
    return opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR && (opcode - Opcodes.ISHL) % 2 != 0;
  }

  private boolean isConstructor() {
    return method.name.equals("<init>");
  }

  private void reject(AbstractInsnNode where, String reason) {
    found.add(new Rejection(ClassChecker.dotted(owner.name), method.name, lineOf(where), reason));
  }

  /** Source line of an instruction: that of the nearest line entry before it, else after it. */
  static int lineOf(AbstractInsnNode where) {
    for (AbstractInsnNode i = where; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    for (AbstractInsnNode i = where; i != null; i = i.getNext()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Source line of the first statement, or 0. */
  static int firstLine(MethodNode method) {
    AbstractInsnNode first = method.instructions.getFirst();
    return first == null ? 0 : lineOf(first);
  }
}
