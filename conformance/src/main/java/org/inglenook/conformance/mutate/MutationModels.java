package org.inglenook.conformance.mutate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecPart;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.portfolio.ExpectedVerdict;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.PropertyIds;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * The models on which the mutants of one spec are judged: those that hold and are small, the
 * smallest first.
 *
 * @param spec the spec
 * @param all the models
 * @param listed the properties that models of the spec list that must hold
 */
record MutationModels(String spec, List<Model> all, Set<String> listed) {
  /** Above it, one mutant would take seconds. */
  static final int MOST_STATES = 5_000;

  /**
   * Those of {@code portfolio}.
   *
   * @throws BadInputException when there is none
   */
  static MutationModels of(Portfolio portfolio, String spec) {
    List<Model> holding =
        portfolio.models().stream()
            .filter(model -> model.spec().equals(spec))
            .filter(model -> model.expectation().verdict() == ExpectedVerdict.HOLDS)
            .toList();
    List<Model> small =
        holding.stream()
            .filter(model -> model.expectation().size() != SizeClass.FULL)
            .filter(model -> states(model) <= MOST_STATES)
            .filter(model -> model.settings().reductions().isEmpty())
            .sorted(Comparator.comparingLong(MutationModels::states).thenComparing(Model::name))
            .toList();
    if (small.isEmpty()) {
      throw new BadInputException(
          spec,
          "no model of it that holds has at most " + MOST_STATES + " states",
          "Write a small one: model-checking/models/MC" + spec + "Small.cfg");
    }
    Set<String> listed = new TreeSet<>();
    holding.forEach(model -> listed.addAll(model.listed()));
    return new MutationModels(spec, small, listed);
  }

  static long states(Model model) {
    return model.expectation().states().orElse(Long.MAX_VALUE);
  }

  /** The models that list liveness, by the ids of the properties. */
  List<Model> liveness() {
    return all.stream().filter(model -> !livenessOf(model).isEmpty()).toList();
  }

  /** The liveness properties that a model lists. */
  static List<String> livenessOf(Model model) {
    PropertyIds ids = model.propertyIds();
    return model.settings().properties().stream()
        .filter(name -> ids.idOf(name).filter(id -> id.contains("-L")).isPresent())
        .toList();
  }

  /**
   * What the text of the spec has in it.
   *
   * @param mutants all, those that are only sampled included, in the order of the text
   * @param links the properties that refer to another spec
   * @param module the spec, as one of the models reads it
   */
  record Reading(List<Mutant> mutants, Set<String> links, SpecModule module) {}

  /** Reads the spec through each of the models: not every model has every action. */
  Reading read() {
    Map<String, SpecPart> parts = new LinkedHashMap<>();
    Set<String> links = new TreeSet<>();
    SpecModule module = null;
    for (Model model : all) {
      try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
        module = module == null ? engine.module() : module;
        engine.parts(spec).forEach(part -> parts.putIfAbsent(key(part), part));
        engine.module().properties().stream()
            .filter(property -> property.kind() == SpecProperty.Kind.LINK)
            .forEach(property -> links.add(property.name()));
      }
    }
    List<SpecPart> ordered = new ArrayList<>(parts.values());
    ordered.sort(
        Comparator.comparingInt((SpecPart part) -> part.place().line())
            .thenComparingInt(part -> part.place().column())
            .thenComparing(SpecPart::kind));
    MutantMaker maker = new MutantMaker(ModuleText.read(file()), module);
    return new Reading(maker.make(ordered), links, module);
  }

  /** The file of the spec. */
  Path file() {
    return all.get(0).moduleFolders().get(0).resolve(spec + ".tla");
  }

  private static String key(SpecPart part) {
    return part.kind() + " " + part.place() + " " + part.place().column() + " " + part.text();
  }
}
