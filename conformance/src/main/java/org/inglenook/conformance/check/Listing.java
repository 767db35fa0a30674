package org.inglenook.conformance.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.ModuleClosure;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.PropertyIds;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * What the {@code .cfg}s of a spec list. The replay models of a spec list the same invariants and
 * properties, its other models for safety list at least those (of full size without the links), and
 * every property of the spec is listed by some model that must keep it: a line that is deleted from
 * one of them is missed. A model that must fail shows that a property can notice something, not
 * that it holds; it does not count. {@link Completeness} has what is asked of the models of a spec
 * together.
 */
final class Listing {
  private final Portfolio portfolio;
  private final Completeness completeness;

  Listing(Portfolio portfolio) {
    this.portfolio = portfolio;
    completeness = new Completeness(portfolio);
  }

  /** Operators that some model of {@code spec} lists that must hold. */
  Set<String> kept(String spec) {
    Set<String> all = new TreeSet<>();
    portfolio.models().stream()
        .filter(model -> model.spec().equals(spec))
        .filter(model -> !model.expectation().verdict().mustFail())
        .forEach(model -> all.addAll(listed(model)));
    return all;
  }

  /** Whether a spec that {@code model} is made of has a property that no model has to keep. */
  boolean hasUnkept(Model model) {
    return specs(model).entrySet().stream()
        .anyMatch(spec -> !unkept(spec.getKey(), spec.getValue()).isEmpty());
  }

  /** The specs that a model is made of, its own and those it links to, with their files. */
  private Map<String, Path> specs(Model model) {
    Map<String, Path> specs = new TreeMap<>();
    ModuleClosure closure = model.closure();
    for (int i = 0; i < closure.names().size(); i++) {
      if (portfolio.specs().contains(closure.names().get(i))) {
        specs.put(closure.names().get(i), closure.files().get(i));
      }
    }
    return specs;
  }

  /** Operators of a spec's own properties, with their ids, that no model has to keep. */
  private Map<String, String> unkept(String spec, Path file) {
    Map<String, String> unkept = PropertyIds.of(file).all();
    unkept.keySet().removeAll(kept(spec));
    return unkept;
  }

  /**
   * A sentence for each line that is missing from a model for safety among {@code models}, and for
   * each property of their specs that no model has to keep, or none that must fail breaks.
   *
   * @param all whether specs without a model among {@code models} count, too
   */
  List<String> missing(List<Model> models, boolean all) {
    List<String> sentences = new ArrayList<>();
    Map<String, Path> specs = new TreeMap<>(all ? completeness.specs() : Map.of());
    models.forEach(model -> specs.putAll(specs(model)));
    specs.forEach(
        (spec, file) -> {
          unkept(spec, file).forEach((name, id) -> sentences.add(unkept(spec, id + " " + name)));
          sentences.addAll(completeness.missing(spec, file));
        });
    for (Model model : models) {
      boolean safety = !model.settings().invariants().isEmpty();
      if (safety && !model.expectation().verdict().mustFail()) {
        for (Model other : portfolio.models()) {
          sentences.addAll(missing(model, other));
        }
      }
    }
    return sentences.stream().distinct().toList();
  }

  /** A full model may leave out links, which cost it too much time: the replay models have them. */
  private static Set<String> expected(Model model, Model other) {
    Set<String> expected = listed(other);
    if (model.expectation().size() == SizeClass.FULL) {
      expected.removeAll(other.propertyIds().links());
    }
    return expected;
  }

  private static List<String> missing(Model model, Model other) {
    boolean comparable =
        other.spec().equals(model.spec()) && other.expectation().size() == SizeClass.REPLAY;
    if (!comparable) {
      return List.of();
    }
    Set<String> missing = expected(model, other);
    missing.removeAll(listed(model));
    return missing.stream()
        .map(
            name ->
                model.cfgName()
                    + ": does not list "
                    + name
                    + ", which "
                    + other.cfgName()
                    + " lists")
        .toList();
  }

  private static String unkept(String spec, String property) {
    return spec
        + ".tla: no model of "
        + spec
        + " that must hold lists "
        + property
        + "; list it under INVARIANTS or PROPERTIES of one";
  }

  private static Set<String> listed(Model model) {
    Set<String> all = new LinkedHashSet<>(model.settings().invariants());
    all.addAll(model.settings().properties());
    return all;
  }
}
