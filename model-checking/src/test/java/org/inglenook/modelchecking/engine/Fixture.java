package org.inglenook.modelchecking.engine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The small specs under {@code src/test/resources/engine}. */
final class Fixture {
  private Fixture() {}

  static SpecEngine open(String name) {
    return SpecEngine.open(cfg(name), List.of());
  }

  static Path cfg(String name) {
    try {
      return Path.of(Fixture.class.getResource("/engine/" + name + ".cfg").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static ActionInstance instance(String action, Value... arguments) {
    return new ActionInstance(action, Arrays.asList(arguments));
  }

  static Value.Str str(String text) {
    return new Value.Str(text);
  }

  static Value.Int num(int number) {
    return new Value.Int(number);
  }
}
