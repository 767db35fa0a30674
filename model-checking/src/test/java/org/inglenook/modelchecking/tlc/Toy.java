package org.inglenook.modelchecking.tlc;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/** The fixture models: one for each thing that TLC can say. */
final class Toy {
  private Toy() {}

  static Path folder(String name) {
    try {
      return Path.of(Toy.class.getResource("/toy/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Model model(String name) {
    return Portfolio.read(folder("models"), folder("spec"))
        .select(List.of(name), SizeClass.FULL)
        .get(0);
  }

  static TlcResult run(String name) {
    return run(name, TlcOptions.defaults().withHeapMegabytes(256));
  }

  static TlcResult run(String name, TlcOptions options) {
    return new TlcRunner(TlcJar.find()).run(model(name), options, ProgressListener.NONE);
  }
}
