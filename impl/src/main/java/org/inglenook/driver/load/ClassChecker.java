package org.inglenook.driver.load;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.EntryPoints;
import org.inglenook.driver.KernelInterface;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Checks that a class has the shape of a driver: {@code int} scalars, imports in final fields, one
 * public constructor that takes the imports, entry points, and code that {@link CodeChecker}
 * passes.
 */
final class ClassChecker {
  private static final String CONSTRUCTOR = "<init>";

  private final ClassNode node;
  private final KernelInterfaces interfaces;
  private final List<Rejection> found = new ArrayList<>();

  ClassChecker(ClassNode node, ClassLoader loader) {
    this.node = node;
    this.interfaces = new KernelInterfaces(loader);
  }

  /** Everything wrong with the class, in the order of the class file; empty for a driver. */
  List<Rejection> check() {
    checkHeader();
    node.fields.forEach(this::checkField);
    node.methods.forEach(this::checkMethod);
    return found;
  }

  private void checkHeader() {
    if (!"java/lang/Object".equals(node.superName)) {
      reject("class", 0, "a driver extends nothing: superclass " + dotted(node.superName));
    }
    if (node.interfaces.size() != 1
        || !interfaces.isAnnotated(node.interfaces.get(0), EntryPoints.class)) {
      reject("class", 0, "a driver implements exactly one @EntryPoints interface");
    }
    long constructors =
        node.methods.stream()
            .filter(m -> m.name.equals(CONSTRUCTOR) && (m.access & Opcodes.ACC_PUBLIC) != 0)
            .count();
    if (constructors != 1) {
      reject("class", 0, "a driver has exactly one public constructor: found " + constructors);
    }
  }

  private void checkField(FieldNode field) {
    boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
    boolean isFinal = (field.access & Opcodes.ACC_FINAL) != 0;
    if (isStatic && !(isFinal && field.value != null)) {
      reject(field.name, lineOfAssignment(field.name), "static field that is not a constant");
    } else if (!isStatic && isScalar(field.desc)) {
      return;
    } else if (!isStatic && !isImport(Type.getType(field.desc))) {
      reject(field.name, lineOfAssignment(field.name), kindOf(field.desc));
    } else if (!isStatic && !isFinal) {
      reject(field.name, lineOfAssignment(field.name), "import in a field that is not final");
    }
  }

  private void checkMethod(MethodNode method) {
    if (method.name.equals("<clinit>")) {
      if (found.isEmpty()) { // Else it initialises a field that has been rejected already.
        reject("class", CodeChecker.firstLine(method), "static initialiser");
      }
      return;
    }
    checkFlags(method);
    boolean constructor = method.name.equals(CONSTRUCTOR);
    for (Type parameter : Type.getArgumentTypes(method.desc)) {
      boolean good = constructor ? isImport(parameter) : isScalar(parameter.getDescriptor());
      if (!good) {
        reject(method.name, CodeChecker.firstLine(method), "parameter: " + kindOf(parameter));
      }
    }
    Type result = Type.getReturnType(method.desc);
    if (result.getSort() != Type.VOID && !isScalar(result.getDescriptor())) {
      reject(method.name, CodeChecker.firstLine(method), "result: " + kindOf(result));
    }
    new CodeChecker(node, method, interfaces, found).check();
  }

  private void checkFlags(MethodNode method) {
    int line = CodeChecker.firstLine(method);
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      reject(method.name, line, "synchronized method");
    }
    if ((method.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) != 0) {
      reject(method.name, line, "method without code");
    }
    if ((method.access & Opcodes.ACC_STATIC) != 0) {
      reject(method.name, line, "static method: make it an instance method");
    }
  }

  private boolean isImport(Type type) {
    return type.getSort() == Type.OBJECT
        && interfaces.isAnnotated(type.getInternalName(), KernelInterface.class);
  }

  static boolean isScalar(String descriptor) {
    return descriptor.length() == 1 && "ISCBZ".contains(descriptor);
  }

  private static String kindOf(Type type) {
    return kindOf(type.getDescriptor());
  }

  private static String kindOf(String descriptor) {
    Type type = Type.getType(descriptor);
    return switch (type.getSort()) {
      case Type.ARRAY -> "array " + type.getClassName();
      case Type.OBJECT -> "object that is not an import: " + type.getClassName();
      default -> "64-bit or floating-point value: " + type.getClassName();
    };
  }

  private int lineOfAssignment(String field) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode i : method.instructions) {
        boolean write = i.getOpcode() == Opcodes.PUTFIELD || i.getOpcode() == Opcodes.PUTSTATIC;
        if (write && ((FieldInsnNode) i).name.equals(field)) {
          return CodeChecker.lineOf(i);
        }
      }
    }
    return 0;
  }

  private void reject(String member, int line, String reason) {
    found.add(new Rejection(dotted(node.name), member, line, reason));
  }

  static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
