package org.inglenook.modelchecking.tlc;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.tlc.fork.ForkMain;

/**
 * Where a fork has the classes from that are not TLC's, and what it is told about archived ones.
 *
 * @param own the jar or the folder with the fork's main class
 * @param sharing options of the Java machine
 */
record ForkClasses(Path own, List<String> sharing) {
  ForkClasses {
    sharing = List.copyOf(sharing);
  }

  /** The main class where the project has it, and no archive but that of the JDK. */
  static ForkClasses plain() {
    try {
      return new ForkClasses(
          Path.of(ForkMain.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
          List.of());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path names a place that is no path", e);
    }
  }
}
