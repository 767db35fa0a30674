package org.inglenook.conformance.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;

/** Finds and opens the model that a test class names. */
final class ModelFile {
  private ModelFile() {}

  static SpecEngine open(Class<?> test) {
    Conforms settings = Conformance.settings(test);
    Path cfg = Path.of(settings.model());
    List<Path> folders = new ArrayList<>(Stream.of(settings.modules()).map(Path::of).toList());
    require(test, cfg, cfg.toString().endsWith(".cfg") && Files.isRegularFile(cfg));
    folders.forEach(folder -> require(test, folder, Files.isDirectory(folder)));
    Path beside = cfg.toAbsolutePath().getParent();
    folders.add(beside);
    return SpecEngine.open(cfg, folders);
  }

  /** The model's name, for instance {@code MCLift}. */
  static String name(Class<?> test) {
    String file = Path.of(Conformance.settings(test).model()).getFileName().toString();
    return file.substring(0, file.length() - ".cfg".length());
  }

  private static void require(Class<?> test, Path path, boolean there) {
    if (!there) {
      throw new BadInputException(
          "@Conforms of " + test.getName(),
          "there is no " + path.toAbsolutePath(),
          "Name a .cfg and its folders by their paths from the folder that tests run in");
    }
  }
}
