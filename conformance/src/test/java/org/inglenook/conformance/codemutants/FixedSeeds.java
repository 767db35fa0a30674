package org.inglenook.conformance.codemutants;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Gives properties of jqwik a seed: without one they try other values in each run, and a mutant
 * would be caught today and missed tomorrow.
 */
final class FixedSeeds {
  private static final String PROPERTY = "Lnet/jqwik/api/Property;";
  private static final String SEED = "1";

  private FixedSeeds() {}

  /** The class file {@code bytes}, with a seed wherever a property has none. */
  static byte[] set(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new InClass(writer), 0);
    return writer.toByteArray();
  }

  private static final class InClass extends ClassVisitor {
    InClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
          AnnotationVisitor annotation = super.visitAnnotation(type, visible);
          return type.equals(PROPERTY) ? new InProperty(annotation) : annotation;
        }
      };
    }
  }

  private static final class InProperty extends AnnotationVisitor {
    private boolean seeded;

    InProperty(AnnotationVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(String name, Object value) {
      seeded |= name.equals("seed");
      super.visit(name, value);
    }

    @Override
    public void visitEnd() {
      if (!seeded) {
        super.visit("seed", SEED);
      }
      super.visitEnd();
    }
  }
}
