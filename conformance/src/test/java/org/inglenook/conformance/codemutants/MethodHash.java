package org.inglenook.conformance.codemutants;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Hashes the instructions of a method, without lines: what an excuse is written for. */
final class MethodHash {
  private MethodHash() {}

  /** The hash of one method of a class file. */
  static String of(byte[] file, String method, String descriptor) {
    Textifier text = new Textifier();
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                boolean meant = name.equals(method) && type.equals(descriptor);
                return meant ? new TraceMethodVisitor(text) : null;
              }
            },
            ClassReader.SKIP_DEBUG);
    StringWriter written = new StringWriter();
    try (PrintWriter writer = new PrintWriter(written)) {
      text.print(writer);
    }
    return Hashes.brief(written.toString());
  }
}
