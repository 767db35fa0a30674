package org.inglenook.conformance.codemutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Properties without a seed get one, others keep theirs. */
class FixedSeedsTest {
  /** Never run. */
  static final class Properties {
    @Property(tries = 3)
    void withoutSeed() {}

    @Property(seed = "7")
    void withSeed() {}
  }

  @Test
  void shouldGiveASeedToPropertiesThatHaveNone() throws Exception {
    byte[] file = FixedSeeds.set(file());

    Class<?> type =
        new ClassLoader(getClass().getClassLoader()) {
          Class<?> define() {
            return defineClass(Properties.class.getName(), file, 0, file.length);
          }
        }.define();

    assertThat(
            Arrays.stream(type.getDeclaredMethods())
                .map(each -> each.getAnnotation(Property.class)))
        .extracting(Property::seed)
        .containsExactlyInAnyOrder("1", "7");
  }

  private static byte[] file() throws IOException {
    String name = Properties.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Properties.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
