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
    new ModelRules(model).check();
    return model;
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
