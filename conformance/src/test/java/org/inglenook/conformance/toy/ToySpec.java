package org.inglenook.conformance.toy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecEngine;

/** The model of the door, opened from the test's resources. */
public final class ToySpec {
  private ToySpec() {}

  public static SpecEngine open() {
    return SpecEngine.open(cfg(), List.of());
  }

  public static Path cfg() {
    try {
      return Path.of(ToySpec.class.getResource("/toy/MCDoor.cfg").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
