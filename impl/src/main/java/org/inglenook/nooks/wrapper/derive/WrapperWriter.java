package org.inglenook.nooks.wrapper.derive;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.IALOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class of a wrapper: fields, one constructor, and a method for each plan.
 *
 * <p>The constructor takes the runtime, then the fields of the kind of wrapper, and last the bodies
 * written by hand where there are some. Fields that come in an array are stored one by one.
 */
final class WrapperWriter {
  private static final String OBJECT = "java/lang/Object";
  private static final String CONSTRUCTOR = "<init>";

  private record Field(String name, Class<?> type, int local, int element) {}

  private final Class<?> runtime;
  private final String self;
  private final List<Class<?>> parameters = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final ClassWriter writer = new FrameWriter();

  WrapperWriter(Class<?> type, Class<?> runtime) {
    this.runtime = runtime;
    self =
        Type.getInternalName(runtime).replaceAll("[^/]*$", "") + type.getSimpleName() + "Wrapper";
    writer.visit(
        V17, ACC_FINAL | ACC_SUPER, self, null, OBJECT, new String[] {Type.getInternalName(type)});
    one(Code.RUNTIME, runtime);
  }

  /** Returns the name of the field with the number of the routine of {@code rule}. */
  static String routine(MethodRule rule) {
    return rule.name() + "Routine";
  }

  /** Returns the name of the field with the entry into the driver of {@code rule}. */
  static String entry(MethodRule rule) {
    return rule.name() + "Entry";
  }

  /** Adds a field that the constructor is given. */
  void one(String name, Class<?> fieldType) {
    parameters.add(fieldType);
    fields.add(new Field(name, fieldType, parameters.size(), -1));
  }

  /** Adds fields that the constructor is given as an array. */
  void array(Class<?> array, List<String> names) {
    parameters.add(array);
    for (int i = 0; i < names.size(); i++) {
      fields.add(new Field(names.get(i), array.getComponentType(), parameters.size(), i));
    }
  }

  byte[] write(List<Plan> plans) {
    constructor();
    plans.forEach(this::method);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor() {
    final Type[] types = parameters.stream().map(Type::getType).toArray(Type[]::new);
    final MethodVisitor visitor =
        writer.visitMethod(
            0, CONSTRUCTOR, Type.getMethodDescriptor(Type.VOID_TYPE, types), null, null);
    visitor.visitCode();
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitMethodInsn(INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
    fields.forEach(field -> store(visitor, field));
    visitor.visitInsn(RETURN);
    end(visitor);
  }

  private void store(MethodVisitor visitor, Field field) {
    final String descriptor = Type.getDescriptor(field.type());
    writer.visitField(ACC_PRIVATE | ACC_FINAL, field.name(), descriptor, null, null).visitEnd();
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitVarInsn(ALOAD, field.local());
    if (field.element() >= 0) {
      visitor.visitLdcInsn(field.element());
      visitor.visitInsn(field.type() == int.class ? IALOAD : AALOAD);
    }
    visitor.visitFieldInsn(PUTFIELD, self, field.name(), descriptor);
  }

  private void method(Plan plan) {
    final MethodRule rule = plan.rule();
    final MethodVisitor visitor =
        writer.visitMethod(
            ACC_PUBLIC, rule.name(), Type.getMethodDescriptor(rule.method()), null, null);
    visitor.visitCode();
    final Code code = new Code(visitor, self, runtime);
    plan.steps().forEach(step -> step.code().accept(code));
    end(visitor);
  }

  private static void end(MethodVisitor visitor) {
    visitor.visitMaxs(0, 0);
    visitor.visitEnd();
  }

  /** In derived code numbers meet numbers only, so that no class has to be looked up. */
  private static final class FrameWriter extends ClassWriter {
    FrameWriter() {
      super(COMPUTE_FRAMES | COMPUTE_MAXS);
    }

    @Override
    protected String getCommonSuperClass(String first, String second) {
      throw new IllegalStateException("objects meet in derived code: " + first + ", " + second);
    }
  }
}
