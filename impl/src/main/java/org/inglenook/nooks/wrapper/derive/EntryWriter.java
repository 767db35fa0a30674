package org.inglenook.nooks.wrapper.derive;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import org.inglenook.nooks.xpc.DriverEntry;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class whose instances are the entries into a driver, one for each entry point: a
 * switch on the number of the entry point, by name.
 */
final class EntryWriter {
  private static final String OBJECT = "java/lang/Object";
  private static final String DRIVER = "driver";
  private static final String NUMBER = "number";

  private final InterfaceRules rules;
  private final String self;
  private final ClassWriter writer =
      new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

  EntryWriter(InterfaceRules rules, Class<?> runtime) {
    this.rules = rules;
    self =
        Type.getInternalName(runtime).replaceAll("[^/]*$", "")
            + rules.type().getSimpleName()
            + "Entry";
  }

  byte[] write() {
    final String entry = Type.getInternalName(DriverEntry.class);
    writer.visit(V17, ACC_FINAL | ACC_SUPER, self, null, OBJECT, new String[] {entry});
    writer.visitField(ACC_PRIVATE | ACC_FINAL, DRIVER, driver(), null, null).visitEnd();
    writer.visitField(ACC_PRIVATE | ACC_FINAL, NUMBER, "I", null, null).visitEnd();
    constructor();
    invoke();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor() {
    final MethodVisitor visitor =
        writer.visitMethod(0, "<init>", "(" + driver() + "I)V", null, null);
    visitor.visitCode();
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitVarInsn(ALOAD, 1);
    visitor.visitFieldInsn(PUTFIELD, self, DRIVER, driver());
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitVarInsn(ILOAD, 2);
    visitor.visitFieldInsn(PUTFIELD, self, NUMBER, "I");
    visitor.visitInsn(RETURN);
    end(visitor);
  }

  private void invoke() {
    final List<MethodRule> methods = rules.methods();
    final Label[] labels = methods.stream().map(method -> new Label()).toArray(Label[]::new);
    final MethodVisitor visitor = writer.visitMethod(ACC_PUBLIC, "invoke", "(III)I", null, null);
    visitor.visitCode();
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitFieldInsn(GETFIELD, self, NUMBER, "I");
    final Label last = labels[labels.length - 1];
    visitor.visitTableSwitchInsn(0, labels.length - 1, last, labels);
    for (int i = 0; i < labels.length; i++) {
      visitor.visitLabel(labels[i]);
      call(visitor, methods.get(i));
    }
    end(visitor);
  }

  private void call(MethodVisitor visitor, MethodRule rule) {
    visitor.visitVarInsn(ALOAD, 0);
    visitor.visitFieldInsn(GETFIELD, self, DRIVER, driver());
    rule.parameters().forEach(parameter -> visitor.visitVarInsn(ILOAD, parameter.local()));
    visitor.visitMethodInsn(
        INVOKEINTERFACE,
        Type.getInternalName(rules.type()),
        rule.name(),
        Type.getMethodDescriptor(rule.method()),
        true);
    visitor.visitInsn(IRETURN);
  }

  private String driver() {
    return Type.getDescriptor(rules.type());
  }

  private static void end(MethodVisitor visitor) {
    visitor.visitMaxs(0, 0);
    visitor.visitEnd();
  }
}
