package org.inglenook.modelchecking.portfolio;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A model that is made for one run of TLC and belongs to no portfolio. */
public final class GeneratedModel {
  private GeneratedModel() {}

  /**
   * A model for {@code TlcRunner}, which asks for its files, and how large it is about: the JVM
   * that runs it goes by that. Nothing is expected of it.
   *
   * @param cfg its {@code .cfg}
   * @param module its root module, beside the {@code .cfg}
   * @param moduleFolders where further modules are looked for
   * @param states about how many it has
   */
  public static Model of(Path cfg, Path module, List<Path> moduleFolders, long states) {
    String name = module.getFileName().toString().replaceFirst("\\.tla$", "");
    Expectation nothing =
        new Expectation(
            ExpectedVerdict.HOLDS,
            "",
            OptionalLong.of(states),
            OptionalInt.empty(),
            SizeClass.QUICK,
            "",
            List.of(),
            "");
    Settings files = new Settings("", "", "", List.of(), List.of(), List.of(), List.of(), false);
    return new Model(name, name, cfg, module, moduleFolders, files, nothing);
  }
}
