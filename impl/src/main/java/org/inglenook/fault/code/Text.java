package org.inglenook.fault.code;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The text of a driver: its instructions, in the order of the class file, which the compiler writes
 * in that of the source. The constructor is none of it: it links imports and fills the data
 * section, which a real loader does.
 */
final class Text {
  /** An instruction, without what is known of it. */
  private record Place(MethodNode method, AbstractInsnNode at) {}

  private final ClassNode driver;
  private final List<Place> places = new ArrayList<>();

  Text(ClassNode driver) {
    this.driver = driver;
    for (MethodNode method : driver.methods) {
      if (!Site.isConstructor(method)) {
        for (AbstractInsnNode i : method.instructions) {
          if (i.getOpcode() >= 0) {
            places.add(new Place(method, i));
          }
        }
      }
    }
  }

  /** Returns how many instructions there are. */
  int size() {
    return places.size();
  }

  /** Returns the instructions from {@code index} on to the end of their method. */
  List<Site> from(int index) {
    final MethodNode method = places.get(index).method;
    final Frame<BasicValue>[] frames = frames(method);
    final List<Site> sites = new ArrayList<>();
    for (int i = index; i < places.size() && places.get(i).method == method; i++) {
      final AbstractInsnNode at = places.get(i).at;
      final Frame<BasicValue> frame = frames[method.instructions.indexOf(at)];
      if (frame != null) {
        sites.add(new Site(driver, method, at, frame));
      }
    }
    return sites;
  }

  private Frame<BasicValue>[] frames(MethodNode method) {
    try {
      return new Analyzer<>(new BasicInterpreter()).analyze(driver.name, method);
    } catch (AnalyzerException e) {
      throw new IllegalArgumentException(
          "driver does not verify: driver=%s, method=%s".formatted(driver.name, method.name), e);
    }
  }
}
