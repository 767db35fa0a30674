package org.inglenook.conformance.codemutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.build.CompoundInterceptorFactory;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/**
 * Makes mutants with PIT's engine: the mutators that PIT takes when nobody chooses, and without
 * those that its filters drop when nobody changes them, such as mutants of code that the compiler
 * wrote. PIT's own runner is not used.
 */
final class MutantMaker {
  private static final String SUFFIX = "Mutator";

  private final ClassByteArraySource classes;
  private final Mutater mutater;
  private final MutationInterceptor filter;
  private final Map<String, MutationDetails> made = new HashMap<>();

  /**
   * @param classes where class files are read
   */
  MutantMaker(ClassByteArraySource classes) {
    this.classes = classes;
    mutater =
        new GregorEngineFactory().createEngine(EngineArguments.arguments()).createMutator(classes);
    List<MutationInterceptorFactory> factories =
        ServiceLoader.load(MutationInterceptorFactory.class, getClass().getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    filter =
        new CompoundInterceptorFactory(List.of(), factories)
            .createInterceptor(new ReportOptions(), null, classes, null, null)
            .filter(each -> each.type() == InterceptorType.FILTER);
  }

  /** The mutants of a class, in the order of its lines and instructions. */
  List<CodeMutant> of(String type) {
    ClassTree tree = ClassTree.fromBytes(classes.getBytes(type).orElseThrow());
    filter.begin(tree);
    List<MutationDetails> details =
        new ArrayList<>(
            filter.intercept(mutater.findMutations(ClassName.fromString(type)), mutater));
    filter.end();
    details.sort(
        Comparator.comparingInt(MutationDetails::getLineNumber)
            .thenComparing(each -> each.getId()));
    Map<String, List<String>> overloads = overloads(tree);
    List<CodeMutant> mutants = new ArrayList<>();
    for (MutationDetails each : details) {
      CodeMutant mutant = named(each, overloads);
      if (made.put(mutant.id(), each) == null) {
        mutants.add(mutant);
      }
    }
    return mutants;
  }

  private static Map<String, List<String>> overloads(ClassTree tree) {
    Map<String, List<String>> descriptors = new TreeMap<>();
    tree.rawNode()
        .methods
        .forEach(
            each ->
                descriptors.computeIfAbsent(each.name, unused -> new ArrayList<>()).add(each.desc));
    return descriptors;
  }

  private static CodeMutant named(MutationDetails each, Map<String, List<String>> overloads) {
    String type = each.getClassName().asJavaName();
    String method = each.getMethod();
    String descriptor = each.getId().getLocation().getMethodDesc();
    int which = overloads.get(method).indexOf(descriptor);
    String mutator = each.getMutator().substring(each.getMutator().lastIndexOf('.') + 1);
    String kind = mutator.replace(SUFFIX, "");
    String id =
        brief(type)
            + "."
            + method
            + (which > 0 ? "#" + (which + 1) : "")
            + ":"
            + kind
            + ":"
            + each.getFirstIndex();
    return new CodeMutant(
        id,
        type,
        method,
        descriptor,
        kind,
        each.getFirstIndex(),
        each.getLineNumber(),
        each.getDescription());
  }

  /** The last package and the class. */
  static String brief(String type) {
    List<String> parts = Stream.of(type.split("\\.")).toList();
    return String.join(".", parts.subList(Math.max(0, parts.size() - 2), parts.size()));
  }

  /** The class file with the fault in it. */
  byte[] bytes(CodeMutant mutant) {
    return mutater.getMutation(made.get(mutant.id()).getId()).getBytes();
  }
}
