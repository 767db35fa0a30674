package org.inglenook.conformance.codemutants;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The compiled project: what is mutated, what is loaded once, and what is loaded for every mutant
 * again. That is the isolation and all that names it; machine, kernel, drivers, specs and replay
 * are not, so that graphs are explored, and the simulated machine is compiled, only once.
 */
final class CodeWorld {
  private static final String NOOKS = "org.inglenook.nooks.";
  private static final String PROJECT = "org.inglenook.";
  private static final String TEST = "Test";

  /** Knows neither machine nor isolation; graphs of several worlds are its. */
  private static final String SPECS = "org.inglenook.modelchecking.";

  /** Packages that are loaded again as a whole: their classes are at home with each other. */
  private static final List<String> WHOLE =
      List.of(
          NOOKS,
          "org.inglenook.scenario.",
          "org.inglenook.campaign.",
          "org.inglenook.conformance.subject.");

  private final ClassFolders all;
  private final Set<String> implementation;
  private final References references;
  private final Set<String> again;
  private final Probes probes = new Probes();
  private final Map<String, byte[]> files = new HashMap<>();

  /**
   * Reads what a build has left.
   *
   * @param root the project's folder
   */
  CodeWorld(Path root) {
    Path impl = root.resolve("impl/target");
    Path conformance = root.resolve("conformance/target");
    implementation = new TreeSet<>(ClassFolders.read(List.of(impl.resolve("classes"))).names());
    all =
        ClassFolders.read(
            List.of(
                impl.resolve("classes"),
                impl.resolve("test-classes"),
                conformance.resolve("classes"),
                conformance.resolve("test-classes"),
                root.resolve("model-checking/target/classes")));
    references = new References(all);
    again = references.dependants(CodeWorld::isWhole, name -> !name.startsWith(SPECS));
    all.names().stream().filter(CodeWorld::isWhole).forEach(again::add);
    addHidden();
  }

  /** Whoever is loaded again can reach what is not public only in its own world. */
  private void addHidden() {
    Deque<String> open = new ArrayDeque<>(again);
    while (!open.isEmpty()) {
      String name = open.pop();
      for (String other : references.named(name)) {
        if (group(other).equals(group(name)) && isHidden(name, other) && again.add(other)) {
          open.push(other);
        }
      }
    }
  }

  private boolean isHidden(String from, String name) {
    boolean open = (new ClassReader(all.file(name)).getAccess() & Opcodes.ACC_PUBLIC) != 0;
    return !open || HiddenUses.of(all.file(from), all.file(name));
  }

  private static String group(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static boolean isWhole(String name) {
    return WHOLE.stream().anyMatch(name::startsWith);
  }

  /** All class files. */
  ClassFolders classes() {
    return all;
  }

  /** Who names whom. */
  References references() {
    return references;
  }

  /** The numbers of methods. */
  Probes probes() {
    return probes;
  }

  /** Production classes, sorted. */
  List<String> implementation() {
    return List.copyOf(implementation);
  }

  /** Whether a class is loaded beside machine and specs, not by the system. */
  boolean isOurs(String name) {
    return name.startsWith(PROJECT) && !name.startsWith(SPECS) && all.has(name);
  }

  /** Whether a class is loaded again for every mutant. */
  boolean isLoadedAgain(String name) {
    return again.contains(name);
  }

  /**
   * The class file of {@code name} as it is loaded: production code has probes, properties have
   * seeds.
   */
  byte[] file(String name) {
    return files.computeIfAbsent(name, each -> withProbes(each, all.file(each)));
  }

  /** {@code file} as it is loaded under {@code name}. */
  byte[] withProbes(String name, byte[] file) {
    if (implementation.contains(name)) {
      return probes.add(file);
    }
    return name.endsWith(TEST) ? FixedSeeds.set(file) : file;
  }
}
