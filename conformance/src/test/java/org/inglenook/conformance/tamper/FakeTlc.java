package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Jars in the place of TLC's: one without TLC, or one whose TLC prints what it was given. */
final class FakeTlc implements Opcodes {
  private static final String TLC = "tlc2/TLC.class";

  private FakeTlc() {}

  /** What the real TLC printed about the model MCDoorReplay. */
  static String holds() throws IOException {
    return Files.readString(Sandbox.resource("tlc/holds.txt"));
  }

  /** A jar that has nothing to do with TLC. */
  static Path without(Path jar) throws IOException {
    return write(jar, "org/example/Other.class", new byte[] {1});
  }

  /** A jar with a class of TLC's name, and nothing else of TLC. */
  static Path named(Path jar) throws IOException {
    return write(jar, TLC, new byte[] {1});
  }

  /** TLC's jar, but for {@code tlc2.TLC}, which prints {@code output} and exits with 0. */
  static Path saying(String output, Path jar) throws IOException {
    Path text = Files.writeString(jar.resolveSibling("output.txt"), output);
    try (JarFile real = new JarFile(TlcJar.find().file().toFile());
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream archive = new JarOutputStream(out)) {
      archive.setLevel(Deflater.BEST_SPEED);
      for (JarEntry entry : Collections.list(real.entries())) {
        archive.putNextEntry(new JarEntry(entry.getName()));
        if (entry.getName().equals(TLC)) {
          archive.write(main(text));
        } else {
          real.getInputStream(entry).transferTo(archive);
        }
      }
    }
    return jar;
  }

  private static Path write(Path jar, String name, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream archive = new JarOutputStream(out)) {
      archive.putNextEntry(new JarEntry(name));
      archive.write(content);
    }
    return jar;
  }

  /** {@code Files.copy(Path.of(text), System.out); System.exit(0);}. */
  private static byte[] main(Path text) {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.visit(V17, ACC_PUBLIC, "tlc2/TLC", null, "java/lang/Object", null);
    MethodVisitor code =
        type.visitMethod(ACC_PUBLIC | ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    code.visitCode();
    code.visitLdcInsn(text.toString());
    code.visitInsn(ICONST_0);
    code.visitTypeInsn(ANEWARRAY, "java/lang/String");
    code.visitMethodInsn(
        INVOKESTATIC,
        "java/nio/file/Path",
        "of",
        "(Ljava/lang/String;[Ljava/lang/String;)Ljava/nio/file/Path;",
        true);
    code.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
    code.visitMethodInsn(
        INVOKESTATIC,
        "java/nio/file/Files",
        "copy",
        "(Ljava/nio/file/Path;Ljava/io/OutputStream;)J",
        false);
    code.visitInsn(POP2);
    code.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
    code.visitMethodInsn(INVOKEVIRTUAL, "java/io/PrintStream", "flush", "()V", false);
    code.visitInsn(ICONST_0);
    code.visitMethodInsn(INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    return type.toByteArray();
  }
}
