package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {
  private static final String JAR_PROPERTY = "inglenook.tla2tools";
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void shouldKeepTwoOpenModelsApart() {
    try (SpecEngine locks = Fixture.open("Locks");
        SpecEngine grid = Fixture.open("Grid")) {
      StateGraph first = grid.explore(100);
      StateGraph second = locks.explore(Integer.MAX_VALUE);

      assertThat(first.states()).isEqualTo(100);
      assertThat(second.states()).isEqualTo(320);
      assertThat(grid.explore(Integer.MAX_VALUE).states()).isEqualTo(3125);
      assertThat(locks.getClass()).isNotEqualTo(grid.getClass());
    }
  }

  @Test
  void shouldLeaveGraphsThatOutliveTheirEngine() {
    SpecEngine engine = Fixture.open("Locks");
    StateGraph graph = engine.explore(Integer.MAX_VALUE);
    engine.close();

    assertThat(graph.indexOf(graph.state(300))).isEqualTo(300);
  }

  @Test
  void shouldLetGoOfClosedEngines() {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    openAndClose(10, loaders);
    long before = metaspaceAfterCollection();
    openAndClose(20, loaders);

    long after = metaspaceAfterCollection();

    assertThat(loaders).hasSize(30);
    assertThat(loaders.stream().filter(loader -> loader.get() != null).count())
        .isLessThanOrEqualTo(2);
    assertThat(after - before).isLessThan(20 * MEBIBYTE);
  }

  @Test
  void shouldReadOnWhenAnotherEngineIsClosed() throws Exception {
    String module = "tla2sany/StandardModules/Naturals.tla";
    try (TlcClassLoader reading = TlcClassLoader.create();
        InputStream stream = reading.getResourceAsStream(module)) {
      TlcClassLoader other = TlcClassLoader.create();
      try (InputStream otherStream = other.getResourceAsStream(module)) {
        assertThat(otherStream.read()).isPositive();
      }
      other.close();

      assertThat(stream.readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void shouldUseTheJarThatIsAskedFor(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("tla2tools.jar");
    Files.copy(packagedJar(), jar);

    String opened = withJar(jar.toString(), () -> openedFrom("Grid"));

    assertThat(opened).contains(jar.toString());
  }

  @Test
  void shouldRefuseJarThatIsNotThere() {
    assertThatThrownBy(() -> withJar("/none/tla2tools.jar", () -> openedFrom("Grid")))
        .hasMessage("no such file: -Dinglenook.tla2tools=/none/tla2tools.jar");
  }

  private static void openAndClose(int times, List<WeakReference<ClassLoader>> loaders) {
    for (int i = 0; i < times; i++) {
      try (SpecEngine engine = Fixture.open("Locks")) {
        assertThat(engine.explore(10).states()).isEqualTo(10);
        loaders.add(new WeakReference<>(engine.getClass().getClassLoader()));
      }
    }
  }

  private static long metaspaceAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> usedBy(pool))
        .sum();
  }

  private static long usedBy(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }

  private static String openedFrom(String spec) throws ClassNotFoundException {
    try (SpecEngine engine = Fixture.open(spec)) {
      ClassLoader own = engine.getClass().getClassLoader();
      return location(own.loadClass("tlc2.TLC"));
    }
  }

  private static Path packagedJar() throws IOException, ClassNotFoundException {
    return Path.of(
        location(Class.forName("tlc2.TLC", false, IsolationTest.class.getClassLoader())));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private interface Opening {
    String run() throws Exception;
  }

  private static String withJar(String jar, Opening opening) throws Exception {
    System.setProperty(JAR_PROPERTY, jar);
    try {
      return opening.run();
    } finally {
      System.clearProperty(JAR_PROPERTY);
    }
  }
}
