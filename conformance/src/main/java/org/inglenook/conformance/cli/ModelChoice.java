package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.ModuleClosure;
import org.inglenook.modelchecking.portfolio.TreeHash;

/**
 * The model by which a trace is judged.
 *
 * @param name what it is called
 * @param cfg its configuration, beside its module
 * @param specs where the modules are that it extends
 */
record ModelChoice(String name, Path cfg, Path specs) {
  /** A model for any length of trace, with the bounds of a whole machine. */
  private static final String FOR_WORKLOADS = "Workload";

  /**
   * Chooses: what the user names, then what the trace names, a model before a spec.
   *
   * @param spec given by the user, or null
   * @param model given by the user, or null; a name or a {@code .cfg} file
   */
  static ModelChoice of(Home home, TraceDescription trace, String spec, String model) {
    if (model != null) {
      return byName(home, model, "--model");
    }
    if (spec != null) {
      return bySpec(home, spec, "--spec");
    }
    if (trace.model().isPresent()) {
      return byName(home, trace.model().get(), "the model that the trace names");
    }
    return bySpec(
        home,
        trace
            .spec()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--spec",
                        "the trace names no spec",
                        "Name one of " + String.join(", ", home.specNames()))),
        "the spec that the trace names");
  }

  private static ModelChoice byName(Home home, String name, String where) {
    if (name.endsWith(".cfg") && Files.isRegularFile(Path.of(name))) {
      return new ModelChoice(name, Path.of(name), home.specs());
    }
    return find(home, name)
        .orElseThrow(
            () ->
                new BadInputException(
                    where,
                    "no model is called '" + name + "'",
                    "Name a model, such as WorkloadXpc, or a .cfg file"));
  }

  private static ModelChoice bySpec(Home home, String spec, String where) {
    if (!home.specNames().contains(spec)) {
      throw UnknownName.of("spec", spec, home.specNames(), where);
    }
    return find(home, FOR_WORKLOADS + spec)
        .orElseThrow(
            () ->
                new BadInputException(
                    where,
                    spec + " has no model for workloads",
                    "Name a model with --model, such as "
                        + models(home, spec).stream()
                            .findFirst()
                            .orElse("a .cfg file of your own")));
  }

  private static Optional<ModelChoice> find(Home home, String name) {
    for (Path folder : folders(home)) {
      Path cfg = folder.resolve(name + ".cfg");
      if (name.matches("\\w+") && Files.isRegularFile(cfg)) {
        return Optional.of(new ModelChoice(name, cfg, home.specs()));
      }
    }
    return Optional.empty();
  }

  private static List<Path> folders(Home home) {
    return List.of(home.root().resolve("conformance/src/main/models"), home.models());
  }

  private static List<String> models(Home home, String spec) {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(home.models())) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith("MC" + spec) && file.endsWith(".cfg"))
          .map(file -> file.substring(0, file.length() - ".cfg".length()))
          .sorted()
          .forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The hash of its files. */
  String hash() {
    String module = cfg.getFileName().toString().replaceFirst("\\.cfg$", ".tla");
    return TreeHash.of(cfg, ModuleClosure.of(cfg.resolveSibling(module), List.of(specs)));
  }

  /** Opens it. */
  SpecEngine open() {
    return SpecEngine.open(cfg, List.of(specs));
  }
}
