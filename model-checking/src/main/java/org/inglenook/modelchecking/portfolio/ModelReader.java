package org.inglenook.modelchecking.portfolio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;

/** Reads one model and refuses one that could not be judged. */
final class ModelReader {
  private final Path spec;
  private final List<String> specNames;

  /**
   * A reader for models of the given specs.
   *
   * @param spec folder of the specs
   * @param specNames their module names
   */
  ModelReader(Path spec, List<String> specNames) {
    this.spec = spec;
    this.specNames = specNames;
  }

  /**
   * The model of one {@code MC*.cfg}.
   *
   * @throws BadInputException when it could not be judged
   */
  Model read(Path cfg) {
    List<String> text = TextFile.lines(cfg);
    String name = cfg.getFileName().toString().replaceFirst("\\.cfg$", "");
    Path module = cfg.resolveSibling(name + ".tla");
    if (!Files.isRegularFile(module)) {
      throw bad(
          cfg,
          "its module " + name + ".tla is missing",
          "Write the module beside it, or delete it");
    }
    Expectation expectation = ExpectationReader.read(cfg, text);
    Settings settings = SettingsReader.read(cfg, text);
    Model model =
        new Model(name, specOf(cfg, name), cfg, module, List.of(spec), settings, expectation);
    checkJudgeable(model);
    return model;
  }

  private static void checkJudgeable(Model model) {
    Settings settings = model.settings();
    switch (model.expectation().verdict()) {
      case VIOLATES -> checkTwin(model);
      case DEADLOCK -> {
        if (!settings.checksDeadlock()) {
          throw bad(
              model.cfg(),
              "expects a deadlock that TLC is told to pass over",
              "Delete CHECK_DEADLOCK FALSE");
        }
      }
      case HOLDS -> checkNotVacuous(model);
      case ASSUMPTION_FAILED -> {}
    }
    boolean replayed = model.expectation().size() == SizeClass.REPLAY;
    if (replayed && !settings.reductions().isEmpty()) {
      throw bad(
          model.cfg(),
          String.join(", ", settings.reductions()) + " in a model that is replayed",
          "Leave it out: a reduced graph cannot be replayed");
    }
  }

  private static void checkNotVacuous(Model model) {
    if (model.listed().isEmpty()) {
      throw bad(model.cfg(), "lists no INVARIANT and no PROPERTY", "List what is expected to hold");
    }
  }

  private static void checkTwin(Model model) {
    List<String> listed = model.listed();
    String id = model.expectation().brokenId();
    if (listed.size() != 1) {
      throw bad(
          model.cfg(),
          "must fail, and lists " + listed.size() + " INVARIANTs and PROPERTYs " + listed,
          "List exactly one, the one with id " + id + ": TLC does not say which property broke");
    }
    String actual = model.propertyIds().idOf(listed.get(0)).orElse("none");
    if (!actual.equals(id)) {
      throw bad(
          model.cfg(),
          "must violate " + id + ", but " + listed.get(0) + " has the id " + actual,
          "List the operator whose comment begins with " + id);
    }
  }

  private String specOf(Path cfg, String name) {
    return specNames.stream()
        .filter(s -> name.startsWith("MC" + s))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow(
            () ->
                bad(
                    cfg,
                    "its name begins with no spec",
                    "Call it MC<Spec><Case>.cfg; specs: " + String.join(", ", specNames)));
  }

  private static BadInputException bad(Path cfg, String what, String advice) {
    return new BadInputException(cfg.toString(), what, advice);
  }
}
