package org.inglenook.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inglenook.conformance.cli.Home;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.PropertyIds;

/** Reads the catalogue from the project on disk. */
final class CatalogueReader {
  private final Home home;
  private final Portfolio portfolio;
  private final EvidenceReader evidence;

  private CatalogueReader(Home home) {
    this.home = home;
    this.portfolio = Portfolio.read(home.models(), home.specs());
    this.evidence = EvidenceReader.of(resultsFile(home));
  }

  /**
   * The catalogue as specs, models and results are now.
   *
   * @throws org.inglenook.modelchecking.BadInputException when a model or the results file cannot
   *     be used
   * @throws org.inglenook.modelchecking.engine.BadSpecException when a spec does not parse
   */
  static Catalogue read(Home home) {
    return new CatalogueReader(home).read();
  }

  /** The file to which checks add their results. */
  static Path resultsFile(Home home) {
    return home.report().resolve("results.ndjson");
  }

  private Catalogue read() {
    List<Entry> entries = new ArrayList<>();
    List<ModelUse> models = new ArrayList<>();
    for (String spec : portfolio.specsWithModels()) {
      List<Model> its = portfolio.models().stream().filter(m -> m.spec().equals(spec)).toList();
      SpecModule module = module(its);
      List<ModelUse> uses = its.stream().map(model -> use(model, module)).toList();
      models.addAll(uses);
      entries.addAll(new EntryReader(home, portfolio, spec, uses).entries(module));
    }
    entries.sort(Comparator.comparing(Entry::id, IdOrder.BY_NUMBER).thenComparing(Entry::place));
    models.sort(Comparator.comparing(ModelUse::name));
    List<ScenarioUse> scenarios =
        portfolio.models().stream().flatMap(model -> ScenarioUse.of(model).stream()).toList();
    return new Catalogue(
        entries, models, scenarios, Citation.read(home.root().resolve("CITATION.cff")));
  }

  /** The spec as SANY reads it, through the first of its models that replaces nothing. */
  private static SpecModule module(List<Model> models) {
    Model plain =
        models.stream()
            .filter(model -> !model.expectation().verdict().mustFail())
            .findFirst()
            .orElse(models.get(0));
    try (SpecEngine engine = SpecEngine.open(plain.cfg(), plain.moduleFolders())) {
      return engine.module();
    }
  }

  private ModelUse use(Model model, SpecModule module) {
    return new ModelUse(
        model.name(),
        model.spec(),
        model.expectation().size(),
        model.expectation().purpose(),
        model.expectation().verdictText(),
        model.expectation().brokenId(),
        model.expectation().states(),
        checked(model),
        Substitutions.in(model.cfg(), module.constants()),
        evidence.of(model));
  }

  /** The ids of what the model lists; operators without an id, such as TypeOK, are left out. */
  private static List<String> checked(Model model) {
    PropertyIds ids = model.propertyIds();
    return model.listed().stream().flatMap(name -> ids.idOf(name).stream()).toList();
  }
}
