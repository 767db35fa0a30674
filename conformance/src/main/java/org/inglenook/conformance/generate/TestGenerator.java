package org.inglenook.conformance.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.conformance.replay.Subjects;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * Writes the generated tests, from SANY's graph of each spec that has a replay model and production
 * code. A property written into a spec is a test at the next build, with no Java written; what
 * cannot be a test is listed, with the reason, in the resource {@code not-generated.txt}.
 */
public final class TestGenerator {
  private final Portfolio portfolio;
  private final Path sources;
  private final Path resources;
  private final List<String> notGenerated = new ArrayList<>();

  TestGenerator(Portfolio portfolio, Path sources, Path resources) {
    this.portfolio = portfolio;
    this.sources = sources;
    this.resources = resources;
  }

  /**
   * The build calls this.
   *
   * @param args folders: models, specs, generated sources, generated resources
   */
  public static void main(String[] args) throws IOException {
    Portfolio portfolio = Portfolio.read(Path.of(args[0]), Path.of(args[1]));
    new TestGenerator(portfolio, Path.of(args[2]), Path.of(args[3])).generate();
  }

  /**
   * Writes a class for each spec that production code implements, and the list of the others.
   * Classes of specs that are gone are deleted: they would be compiled and run for ever.
   */
  void generate() throws IOException {
    deleteClasses();
    for (Model model : firstReplayModels().values()) {
      generate(model);
    }
    Files.createDirectories(resources);
    Files.write(resources.resolve("not-generated.txt"), notGenerated);
  }

  private void deleteClasses() throws IOException {
    if (!Files.isDirectory(folder())) {
      return;
    }
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted().toList()) {
        Files.delete(file);
      }
    }
  }

  private Path folder() {
    return sources.resolve(TestNames.PACKAGE.replace('.', '/'));
  }

  /** The methods that a class generated now would have for properties, from an opened model. */
  public static List<String> methods(Portfolio portfolio, Model model, SpecModule module) {
    return new PropertySelection(portfolio, model)
        .judged(module).stream().map(each -> TestNames.method(each.id(), each.name())).toList();
  }

  private Map<String, Model> firstReplayModels() {
    Map<String, Model> first = new LinkedHashMap<>();
    for (Model model : portfolio.models()) {
      boolean replayed = model.expectation().size() == SizeClass.REPLAY;
      if (replayed && Subjects.of(model.spec()).isPresent()) {
        first.putIfAbsent(model.spec(), model);
      }
    }
    return first;
  }

  private void generate(Model model) throws IOException {
    PropertySelection selection = new PropertySelection(portfolio, model);
    List<SpecProperty> judged;
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      judged = selection.judged(engine.module());
      notGenerated.addAll(selection.others(engine.module()));
    }
    Files.createDirectories(folder());
    Files.writeString(
        folder().resolve(TestNames.className(model.spec()) + ".java"),
        new TestClass(model.spec(), judged).source());
  }
}
