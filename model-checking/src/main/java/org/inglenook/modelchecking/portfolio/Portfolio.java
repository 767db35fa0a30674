package org.inglenook.modelchecking.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;

/**
 * All models, in the order of their names.
 *
 * @param specs the specs' module names, in order
 * @param models the models
 */
public record Portfolio(List<String> specs, List<Model> models) {

  /** Copies the lists, so that the record cannot change. */
  public Portfolio {
    specs = List.copyOf(specs);
    models = List.copyOf(models);
  }

  /**
   * Reads every {@code MC*.cfg} of a folder.
   *
   * @param models folder of the models, {@code model-checking/models}
   * @param spec folder of the specs, {@code spec}
   * @throws BadInputException when a folder or any of the models is unusable, there is no model, a
   *     module {@code MC*.tla} has no {@code .cfg}, or a file is called otherwise
   */
  public static Portfolio read(Path models, Path spec) {
    List<String> specs = names(spec, "", ".tla");
    ModelReader reader = new ModelReader(spec, specs);
    List<String> cfgs = names(models, "MC", ".cfg");
    requireModels(models, cfgs);
    List<Model> read = cfgs.stream().map(n -> reader.read(models.resolve(n + ".cfg"))).toList();
    TreeSet<String> orphans = new TreeSet<>(names(models, "MC", ".tla"));
    orphans.removeAll(cfgs);
    if (!orphans.isEmpty()) {
      throw new BadInputException(
          models.resolve(orphans.first() + ".tla").toString(),
          "has no .cfg beside it, so nothing would run it",
          "Write " + orphans.first() + ".cfg, or delete the module");
    }
    return new Portfolio(specs, read);
  }

  /**
   * A file of another name would be run by nothing; a module of it could even stand in for the spec
   * of that name, as TLC looks in the model's own folder first.
   */
  private static void requireModels(Path folder, List<String> cfgs) {
    if (cfgs.isEmpty()) {
      throw new BadInputException(
          folder.toString(),
          "holds no model MC*.cfg, so nothing would be checked",
          "Bring it back");
    }
    for (String suffix : List.of(".cfg", ".tla")) {
      for (String name : names(folder, "", suffix)) {
        if (!name.startsWith("MC")) {
          throw new BadInputException(
              folder.resolve(name + suffix).toString(),
              "is no model, by its name, so nothing would run it",
              "Call it MC<Spec><Case>" + suffix + ", or move it away");
        }
      }
    }
  }

  /**
   * The models to run.
   *
   * @param wanted names of specs or of models; empty for all
   * @param size QUICK for the quick and replay models, FULL for all, REPLAY for the replay models
   * @throws BadInputException when a name is neither a spec with models nor a model
   */
  public List<Model> select(Collection<String> wanted, SizeClass size) {
    for (String name : wanted) {
      if (models.stream().noneMatch(m -> isNamed(m, name))) {
        throw new BadInputException(
            name, unknown(name), "Specs: " + String.join(", ", specsWithModels()));
      }
    }
    return models.stream()
        .filter(m -> wanted.isEmpty() || wanted.stream().anyMatch(n -> isNamed(m, n)))
        .filter(m -> m.expectation().size().compareTo(size) <= 0)
        .toList();
  }

  /** Specs that have at least one model, in order. */
  public List<String> specsWithModels() {
    return models.stream().map(Model::spec).distinct().sorted().toList();
  }

  private String unknown(String name) {
    return specs.contains(name) ? "this spec has no model" : "no such spec or model";
  }

  private static boolean isNamed(Model model, String name) {
    return model.spec().equals(name) || model.name().equals(name);
  }

  private static List<String> names(Path folder, String prefix, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith(prefix) && n.endsWith(suffix))
          .map(n -> n.substring(0, n.length() - suffix.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new BadInputException(
          folder.toString(), "folder cannot be read", "Run from the project's root", e);
    }
  }
}
