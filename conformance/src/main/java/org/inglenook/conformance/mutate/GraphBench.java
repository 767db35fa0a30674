package org.inglenook.conformance.mutate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.check.Steps;
import org.inglenook.conformance.mutate.Trial.Outcome;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.GraphVerdict;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.engine.VariantEngines;
import org.inglenook.modelchecking.portfolio.Model;

/**
 * One model, ready to judge mutants by: the unchanged spec with its graph, which judges, and a
 * place where changed specs are explored. For one thread.
 */
final class GraphBench implements AutoCloseable {
  /** A mutant may have this many times the states of the model before the search is cut. */
  static final int GROWTH = 3;

  /** The folder in a judge's own where the pool of mutants is. */
  static final String POOL = "pool";

  private static final Set<Kind> JUDGED = Set.of(Kind.INVARIANT, Kind.STEP, Kind.LINK);

  private final Model model;
  private final SpecEngine judge;
  private final Exploration unchanged;
  private final Predicates predicates;
  private final VariantEngines variants;
  private final Optional<MutantPool> pool;
  private SpecEngine pooled;
  private boolean unreadable;
  private final GraphComparison comparison;

  /**
   * Explores the unchanged spec.
   *
   * @param listed the properties that the spec's models list
   * @param pool many mutants, to be read at once
   * @throws BadInputException when the model does not show what it must
   */
  GraphBench(Model model, Set<String> listed, Optional<MutantPool> pool) {
    this.model = model;
    this.pool = pool;
    judge = SpecEngine.open(model.cfg(), model.moduleFolders());
    unchanged = judge.explore(MutationModels.MOST_STATES + 1, Predicates.NONE);
    requireStates();
    comparison = new GraphComparison(unchanged.graph());
    predicates = holding(listed);
    variants = new VariantEngines(model.cfg());
  }

  private void requireStates() {
    if (unchanged.graph().states() != MutationModels.states(model)) {
      throw new BadInputException(
          model.cfg().toString(),
          "the unchanged spec has "
              + unchanged.graph().states()
              + " states, not the "
              + MutationModels.states(model)
              + " expected",
          "Run ./inglenook check " + model.name() + " first");
    }
  }

  /** What holds of the unchanged spec here, of all that its models list. */
  private Predicates holding(Set<String> listed) {
    Set<String> invariants = new LinkedHashSet<>(judge.configured().invariants());
    Set<String> steps = new LinkedHashSet<>(judge.configured().steps());
    for (SpecProperty property : judge.module().properties()) {
      if (listed.contains(property.name()) && JUDGED.contains(property.kind())) {
        (property.kind() == Kind.INVARIANT ? invariants : steps).add(property.name());
      }
    }
    invariants.removeAll(steps);
    List<String> reach = model.expectation().reach();
    Predicates all = new Predicates(List.copyOf(invariants), List.copyOf(steps), reach);
    GraphVerdict verdict = judge.judge(unchanged.graph(), all);
    verdict.violations().forEach(each -> invariants.remove(each.predicate()));
    verdict.violations().forEach(each -> steps.remove(each.predicate()));
    return new Predicates(List.copyOf(invariants), List.copyOf(steps), reach);
  }

  /** The actions that the unchanged spec takes in this model. */
  List<String> fired() {
    return fired(unchanged);
  }

  private static List<String> fired(Exploration exploration) {
    return exploration.generated().entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Judges one mutant.
   *
   * @param folder holds the changed spec
   */
  Trial judge(Mutant mutant, String key, Path folder) {
    if (mutant.reworded() || judge.leavesOut(mutant.part().definition())) {
      return trial(mutant, key, Outcome.IDENTICAL, List.of(), List.of(), "");
    }
    try {
      Exploration changed = explore(mutant, folder);
      if (comparison.isIdentical(changed.graph())) {
        return trial(mutant, key, Outcome.IDENTICAL, List.of(), List.of(), "");
      }
      GraphFindings found = GraphFindings.of(judge, changed.graph(), predicates);
      Trial trial =
          trial(mutant, key, Outcome.DIFFERENT, found.broken(), missing(changed, found), "");
      boolean undecided = !found.error().isEmpty() && !trial.breaksProperty();
      return undecided
          ? trial(mutant, key, Outcome.INVALID, List.of(), List.of(), found.error())
          : trial;
    } catch (BadSpecException | EvaluationException e) {
      return trial(mutant, key, Outcome.INVALID, List.of(), List.of(), e.getMessage());
    }
  }

  /** The graph of the changed spec, or as much of it as is of interest. */
  private Exploration explore(Mutant mutant, Path folder) {
    int limit = GROWTH * unchanged.graph().states() + 1_000;
    String operator = mutant.part().definition();
    Optional<String> other = pool.flatMap(each -> each.name(mutant));
    if (other.isPresent() && isReadable(folder)) {
      return pooled.explore(limit, unchanged.graph(), operator, other.get());
    }
    try (SpecEngine engine = variants.open(folders(folder))) {
      return engine.explore(limit, unchanged.graph(), operator);
    }
  }

  /** Reads the pool when first asked. A mutant that does not parse makes all of it unreadable. */
  private boolean isReadable(Path folder) {
    if (pooled == null && !unreadable) {
      try {
        pooled = SpecEngine.open(model.cfg(), folders(folder.resolve(POOL)));
      } catch (BadSpecException e) {
        unreadable = true;
      }
    }
    return pooled != null;
  }

  private List<Path> folders(Path first) {
    List<Path> folders = new ArrayList<>();
    folders.add(first);
    folders.addAll(model.moduleFolders());
    return folders;
  }

  /** The shortest behaviour for each property that the spec in {@code folder} breaks. */
  List<OneMutant.Shown> counterexamples(Mutant mutant, Path folder) {
    Exploration changed = explore(mutant, folder);
    return GraphFindings.of(judge, changed.graph(), predicates).violations().stream()
        .map(
            each ->
                new OneMutant.Shown(
                    each.predicate(), Steps.of(judge, changed.graph(), each.path())))
        .toList();
  }

  /** What is not seen in a graph that was cut may still be there. */
  private List<String> missing(Exploration changed, GraphFindings found) {
    List<String> missing = new ArrayList<>();
    if (changed.graph().complete()) {
      for (String name : model.expectation().reach()) {
        if (!found.reached().contains(name)) {
          missing.add("reach:" + name);
        }
      }
      List<String> still = fired(changed);
      fired().stream()
          .filter(each -> !still.contains(each))
          .forEach(e -> missing.add("fires:" + e));
    }
    return missing;
  }

  private Trial trial(
      Mutant mutant,
      String key,
      Outcome outcome,
      List<String> broken,
      List<String> missing,
      String detail) {
    return new Trial(mutant.id(), model.name(), key, outcome, broken, missing, detail);
  }

  @Override
  public void close() {
    judge.close();
    variants.close();
    if (pooled != null) {
      pooled.close();
    }
  }
}
