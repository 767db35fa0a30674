package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * What the {@code .cfg}s of a spec list. The replay models of a spec list the same invariants and
 * properties, its other models for safety list at least those, and every property of the spec is
 * listed by some model that must keep it: a line that is deleted from one of them is missed.
 */
final class Listing {
  private final Portfolio portfolio;

  Listing(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  /** Operators that some {@code .cfg} of {@code spec} lists. */
  Set<String> somewhere(String spec) {
    Set<String> all = new TreeSet<>();
    portfolio.models().stream()
        .filter(model -> model.spec().equals(spec))
        .forEach(model -> all.addAll(listed(model)));
    return all;
  }

  /** Operators that some {@code .cfg} of any spec lists. */
  Set<String> anywhere() {
    Set<String> all = new TreeSet<>();
    portfolio.models().forEach(model -> all.addAll(listed(model)));
    return all;
  }

  /** A sentence for each line that is missing from a model for safety among {@code models}. */
  List<String> missing(List<Model> models) {
    List<String> sentences = new ArrayList<>();
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

  private static List<String> missing(Model model, Model other) {
    boolean comparable =
        other.spec().equals(model.spec()) && other.expectation().size() == SizeClass.REPLAY;
    if (!comparable) {
      return List.of();
    }
    Set<String> missing = new LinkedHashSet<>(listed(other));
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

  private static Set<String> listed(Model model) {
    Set<String> all = new LinkedHashSet<>(model.settings().invariants());
    all.addAll(model.settings().properties());
    return all;
  }
}
