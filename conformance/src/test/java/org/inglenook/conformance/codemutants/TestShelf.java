package org.inglenook.conformance.codemutants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/** All tests of all layers. Models are explored when the first of their tests is run. */
final class TestShelf implements AutoCloseable {
  /** Mechanisms first: a model of one is small, and says more about its code. */
  private static final List<String> SPECS =
      List.of("Memory", "Xpc", "ObjectTracker", "Recovery", "Nooks");

  private static final List<String> RUNS = List.of("e1000 fails", "sb fails");

  private final CodeWorld world;
  private final ClassLoader base;
  private final List<Model> models;
  private final String workloadModels;
  private final Map<String, SpecModel> open = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();

  TestShelf(CodeWorld world, ClassLoader base, Path root) {
    this.world = world;
    this.base = base;
    models =
        Portfolio.read(root.resolve("model-checking/models"), root.resolve("spec"))
            .models()
            .stream()
            .filter(each -> each.expectation().size() == SizeClass.REPLAY)
            .filter(each -> SPECS.contains(each.spec()))
            .toList();
    workloadModels =
        Hashes.of(
            FolderHash.of(root.resolve("conformance/src/main/models")),
            FolderHash.of(root.resolve("spec")));
  }

  /** The tests of some layers, by layer and then by name. */
  List<LayerTest> of(Set<Layer> layers) throws ClassNotFoundException {
    List<LayerTest> tests = new ArrayList<>();
    if (layers.contains(Layer.UNIT)) {
      tests.addAll(new UnitTests(world, this::hash).all(MutantLoader.unchanged(base, world)));
    }
    for (Model model : models) {
      if (layers.contains(Layer.REPLAY)) {
        tests.add(test(Layer.REPLAY, model, "steps", (m, s) -> m.replay(new StepsOnly(s))));
      }
      if (layers.contains(Layer.WALKS)) {
        tests.add(test(Layer.WALKS, model, "walks", SpecModel::walk));
      }
    }
    if (layers.contains(Layer.WORKLOADS)) {
      String key = Hashes.of(hash(world.references().needed(WorkloadTest.RUNNER)), workloadModels);
      RUNS.forEach(run -> tests.add(new WorkloadTest(run, key)));
    }
    return tests;
  }

  private ModelTest test(
      Layer layer,
      Model model,
      String what,
      BiFunction<SpecModel, SubjectFactory, Optional<String>> judge) {
    String subjects = "org.inglenook.conformance.subject." + model.spec() + "Subjects";
    Set<String> needed = world.references().needed(SpecModel.class.getName());
    needed.addAll(world.references().needed(subjects));
    return new ModelTest(
        layer,
        model.name() + " " + what,
        Hashes.of(hash(needed), model.hash()),
        model.spec(),
        given -> judge.apply(opened(model), given));
  }

  private SpecModel opened(Model model) {
    return open.computeIfAbsent(
        model.name(), name -> SpecModel.open(model, MutantLoader.unchanged(base, world)));
  }

  /** The hash of some classes as they were compiled. */
  private String hash(Set<String> names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(hashes.computeIfAbsent(name, each -> Hashes.of(world.classes().file(each))));
    }
    return Hashes.of(all.toString());
  }

  @Override
  public void close() {
    open.values().forEach(SpecModel::close);
  }
}
