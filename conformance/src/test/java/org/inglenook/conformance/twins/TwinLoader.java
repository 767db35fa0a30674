package org.inglenook.conformance.twins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.replay.SubjectFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the mechanisms of Nooks, and what sets them up and looks at them, once more beside the
 * originals, with patches. Machine, traces and specs are shared with the originals.
 */
final class TwinLoader extends ClassLoader {
  private static final List<String> OWN =
      List.of(
          "org.inglenook.nooks.",
          "org.inglenook.conformance.subject.",
          "org.inglenook.conformance.binding.DriverDeed",
          "org.inglenook.conformance.binding.DriverWrites",
          "org.inglenook.conformance.binding.KernelObjects",
          "org.inglenook.conformance.binding.ScriptedDrivers",
          "org.inglenook.conformance.view.CodedFunction",
          "org.inglenook.conformance.view.Composer",
          "org.inglenook.conformance.view.Constants",
          "org.inglenook.conformance.view.MemoryView",
          "org.inglenook.conformance.view.PageContents",
          "org.inglenook.conformance.view.RecordOf",
          "org.inglenook.conformance.view.RecoveryView",
          "org.inglenook.conformance.view.Rereading",
          "org.inglenook.conformance.view.Sort",
          "org.inglenook.conformance.view.TrackedObjects",
          "org.inglenook.conformance.view.TrackerView",
          "org.inglenook.conformance.view.Unchanged",
          "org.inglenook.conformance.view.XpcView");

  private final List<Patch> patches;
  private final Map<Patch, Integer> hits = new LinkedHashMap<>();

  TwinLoader(Patch... patches) {
    super(TwinLoader.class.getClassLoader());
    this.patches = Arrays.asList(patches);
    this.patches.forEach(patch -> hits.put(patch, 0));
  }

  /** The subjects of the twin; {@code spec} is a mechanism, such as "Xpc". */
  SubjectFactory subjects(String spec) {
    try {
      Class<?> type = loadClass("org.inglenook.conformance.subject." + spec + "Subjects");
      for (Patch patch : patches) {
        loadClass(patch.owner());
      }
      requireHits();
      return (SubjectFactory) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("twin cannot be loaded: " + spec, e);
    }
  }

  /** A twin that equals the original would prove nothing. */
  private void requireHits() {
    List<String> idle = new ArrayList<>();
    hits.forEach(
        (patch, count) -> {
          if (count == 0) {
            idle.add(patch.owner() + "." + patch.method());
          }
        });
    if (!idle.isEmpty()) {
      throw new IllegalStateException("patch matches no instruction: " + idle);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (OWN.stream().noneMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = patched(name, in.readAllBytes());
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] patched(String name, byte[] bytes) {
    byte[] result = bytes;
    for (Patch patch : patches) {
      if (patch.owner().equals(name)) {
        result = patched(patch, result);
      }
    }
    return result;
  }

  private byte[] patched(Patch patch, byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Patcher(writer, patch), 0);
    return writer.toByteArray();
  }

  private final class Patcher extends ClassVisitor {
    private final Patch patch;

    Patcher(ClassWriter writer, Patch patch) {
      super(Opcodes.ASM9, writer);
      this.patch = patch;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return name.equals(patch.method())
          ? patch.edit().rewrite(descriptor, next, () -> hits.merge(patch, 1, Integer::sum))
          : next;
    }
  }
}
