package org.inglenook.driver.load;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Checks a class file and weaves it.
 *
 * <p>Order of passes: charge points first, because they count the author's own instructions; fault
 * points next, because they sit on charge points; then changed places; then fields, division and
 * construction, which changed places have, too.
 */
final class DriverWeaver {
  /**
   * Name of the field that holds the {@link DriverRuntime}; no Java source can use it by accident.
   */
  static final String RUNTIME_FIELD = "$runtime";

  private final ClassLoader interfaces;

  DriverWeaver(ClassLoader interfaces) {
    this.interfaces = interfaces;
  }

  WovenDriver weave(byte[] classFile, String hash, boolean withFaultPoints, CodePatch patch) {
    ClassNode node = read(classFile);
    List<Rejection> rejections = new ClassChecker(node, interfaces).check();
    if (!rejections.isEmpty()) {
      throw new RejectedDriverException(rejections);
    }
    List<CodePatch.Change> changes = patch.changes(node);
    DataSection data = layOut(node);
    openUp(node);
    for (MethodNode method : node.methods) {
      weave(node, method, data, new Faults(withFaultPoints, changes));
    }
    RuntimeCalls.addField(node);
    FrameClassWriter writer = new FrameClassWriter();
    node.accept(writer);
    return new WovenDriver(
        ClassChecker.dotted(node.name),
        hash,
        writer.toByteArray(),
        data,
        changes.stream().map(CodePatch.Change::placed).toList());
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RejectedDriverException(
          List.of(new Rejection("?", "class", 0, "not a readable class file: " + e.getMessage())));
    }
    return node;
  }

  /** What a fault rule wants woven. */
  private record Faults(boolean points, List<CodePatch.Change> changes) {}

  private static void weave(ClassNode node, MethodNode method, DataSection data, Faults faults) {
    RuntimeCalls calls = new RuntimeCalls(node.name);
    method.localVariables = null; // Slots move; nobody debugs woven code by name.
    if (method.name.equals("<init>")) {
      ConstructorPass.apply(method, calls);
    }
    ChargePass.apply(method, calls);
    if (faults.points) {
      FaultPass.apply(method, calls);
    }
    for (CodePatch.Change change : faults.changes) {
      if (change.method() == method) {
        PatchPass.apply(change, calls);
      }
    }
    FieldPass.apply(method, calls, data);
    DividePass.apply(method);
  }

  private static DataSection layOut(ClassNode node) {
    DataSection.Builder data = new DataSection.Builder();
    for (FieldNode field : node.fields) {
      if ((field.access & Opcodes.ACC_STATIC) == 0 && ClassChecker.isScalar(field.desc)) {
        data.add(field.name, field.desc.charAt(0));
      }
    }
    return data.build();
  }

  /** Scalars leave the object, and a nested class stands alone: its outer class is not loaded. */
  private static void openUp(ClassNode node) {
    node.fields.removeIf(
        field -> (field.access & Opcodes.ACC_STATIC) == 0 && ClassChecker.isScalar(field.desc));
    node.access |= Opcodes.ACC_PUBLIC;
    node.nestHostClass = null;
    node.nestMembers = null;
    node.outerClass = null;
    node.innerClasses.clear();
  }
}
