package org.inglenook.conformance.codemutants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inglenook.modelchecking.BadInputException;

/** Judges the mutants that are asked for, or takes what an earlier run has found of them. */
final class CodeMutationRun {
  private final Request request;
  private final Consumer<String> progress;
  private final CodeWorld world;
  private final MutantMaker maker;

  CodeMutationRun(Request request, Consumer<String> progress) {
    this.request = request;
    this.progress = progress;
    world = new CodeWorld(request.root());
    maker = new MutantMaker(world.classes());
  }

  /**
   * Judges.
   *
   * @throws BadInputException when a package, class or mutant is unknown
   */
  LayerMatrix judge() throws IOException, ClassNotFoundException {
    MutantPlan plan = new MutantPlan(mutants(), request.seed());
    List<CodeMutant> chosen = chosen(plan);
    List<Row> rows = new ArrayList<>();
    ClassLoader base = getClass().getClassLoader();
    Bench bench = bench(base);
    try (TestShelf shelf = new TestShelf(world, base, request.root())) {
      List<LayerTest> tests = shelf.of(request.layers());
      tests.removeIf(each -> !request.asks(each.name()));
      bench.add(tests, progress);
      for (CodeMutant mutant : chosen) {
        rows.add(row(bench, mutant));
        progress.accept(rows.size() + " of " + chosen.size() + ": " + rows.get(rows.size() - 1));
      }
    }
    rows.sort(Comparator.comparing(row -> row.mutant().id()));
    Excuses excuses = Excuses.read(request.root().resolve("impl").resolve("mutants"));
    return new LayerMatrix(
        List.copyOf(request.layers()),
        request.scoreOnly(),
        request.seed(),
        plan.sizes(),
        rows,
        excuses,
        excuses.lapsed(rows));
  }

  private Bench bench(ClassLoader base) throws IOException {
    return new Bench(
        world,
        base,
        new LineFile<>(request.folder().resolve("code-tests.ndjson"), Baseline.class, Bench::name),
        new LineFile<>(
            request.folder().resolve(request.files() + ".ndjson"), Trial.class, Bench::name));
  }

  private List<CodeMutant> mutants() {
    List<CodeMutant> mutants = new ArrayList<>();
    for (String place : request.places()) {
      String full = Probes.ISOLATION + place;
      List<String> types =
          world.implementation().stream().filter(name -> isIn(name, full)).toList();
      if (types.isEmpty()) {
        throw new BadInputException(
            "PLACE",
            "no code is called " + full,
            "Name packages or classes below org.inglenook.nooks, such as xpc or xpc.XpcCalls");
      }
      types.forEach(type -> mutants.addAll(maker.of(type)));
    }
    return mutants;
  }

  private static boolean isIn(String name, String place) {
    return name.equals(place) || name.startsWith(place + ".") || name.startsWith(place + "$");
  }

  private List<CodeMutant> chosen(MutantPlan plan) {
    if (request.mutants().isEmpty()) {
      return plan.first(request.limit());
    }
    List<CodeMutant> all = plan.first(Integer.MAX_VALUE);
    for (String wanted : request.mutants()) {
      if (all.stream().noneMatch(each -> each.id().equals(wanted))) {
        throw new BadInputException(
            "--mutant",
            "there is no mutant " + wanted,
            "Copy an id from the page of an earlier run, and name its package");
      }
    }
    return all.stream().filter(each -> request.mutants().contains(each.id())).toList();
  }

  private Row row(Bench bench, CodeMutant mutant) throws IOException {
    byte[] file = maker.bytes(mutant);
    String around =
        MethodHash.of(world.classes().file(mutant.type()), mutant.method(), mutant.descriptor());
    return new Row(mutant, around, outcomes(bench, mutant, file));
  }

  private Map<Layer, Bench.Outcome> outcomes(Bench bench, CodeMutant mutant, byte[] file)
      throws IOException {
    if (request.scoreOnly()) {
      return bench.judge(request.layers(), mutant, file);
    }
    Map<Layer, Bench.Outcome> outcomes = new EnumMap<>(Layer.class);
    for (Layer layer : request.layers()) {
      outcomes.put(layer, bench.judge(layer, mutant, file));
    }
    return outcomes;
  }
}
