package org.inglenook.conformance.codemutants;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class uses of others that only their package, in the same world, may use. */
final class HiddenUses {
  private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

  private HiddenUses() {}

  /** Whether {@code user} calls or reads a member of {@code owner} that is the package's own. */
  static boolean of(byte[] user, byte[] owner) {
    ClassReader reader = new ClassReader(owner);
    Set<String> hidden = new TreeSet<>();
    reader.accept(new Members(reader.getClassName(), hidden), ClassReader.SKIP_CODE);
    Uses uses = new Uses();
    new ClassReader(user).accept(uses, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return hidden.stream().anyMatch(uses.used::contains);
  }

  private static final class Members extends ClassVisitor {
    private final String owner;
    private final Set<String> hidden;

    Members(String owner, Set<String> hidden) {
      super(Opcodes.ASM9);
      this.owner = owner;
      this.hidden = hidden;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String type, String full, Object value) {
      note(access, name);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String full, String[] exceptions) {
      note(access, name + type);
      return null;
    }

    private void note(int access, String member) {
      if ((access & SEEN) == 0) {
        hidden.add(owner + "." + member);
      }
    }
  }

  private static final class Uses extends ClassVisitor {
    private final Set<String> used = new TreeSet<>();

    Uses() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String full, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String of) {
          used.add(owner + "." + field);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String of, boolean isInterface) {
          used.add(owner + "." + method + of);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String lambda, String of, Handle bootstrap, Object... arguments) {
          for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
              used.add(handle.getOwner() + "." + handle.getName() + handle.getDesc());
            }
          }
        }
      };
    }
  }
}
