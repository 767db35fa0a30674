package org.inglenook.conformance.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.replay.Subjects;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
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

  /** Writes a class for each spec that production code implements, and the list of the others. */
  void generate() throws IOException {
    for (Model model : firstReplayModels().values()) {
      generate(model);
    }
    Files.createDirectories(resources);
    Files.write(resources.resolve("not-generated.txt"), notGenerated);
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
    List<SpecProperty> judged = new ArrayList<>();
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      for (SpecProperty property : engine.module().properties()) {
        if (property.place().module().equals(model.spec())) {
          sort(model, property, judged);
        }
      }
    }
    Path folder = sources.resolve(TestNames.PACKAGE.replace('.', '/'));
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(TestNames.className(model.spec()) + ".java"),
        new TestClass(model.spec(), judged).source());
  }

  private void sort(Model model, SpecProperty property, List<SpecProperty> judged) {
    Kind kind = property.kind();
    boolean safety = kind == Kind.INVARIANT || kind == Kind.STEP || kind == Kind.LINK;
    boolean applies = safety && isKept(model, property);
    if (applies) {
      judged.add(property);
    } else {
      String reason =
          safety
              ? "holds under conditions that the replay models do not meet"
              : "liveness (" + kind + "): judged by TLC on the model";
      notGenerated.add(property.id() + " " + property.name() + ": " + reason);
    }
  }

  /** A property that some model lists, but not the replay models, holds under conditions only. */
  private boolean isKept(Model model, SpecProperty property) {
    return lists(model, property) || !isListedElsewhere(model, property);
  }

  private boolean isListedElsewhere(Model model, SpecProperty property) {
    return portfolio.models().stream()
        .filter(other -> other.spec().equals(model.spec()))
        .anyMatch(other -> lists(other, property));
  }

  private static boolean lists(Model model, SpecProperty property) {
    return model.settings().invariants().contains(property.name())
        || model.settings().properties().contains(property.name());
  }
}
