package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlcJarTest {
  @TempDir private Path folder;

  @AfterEach
  void forgetTheProperty() {
    System.clearProperty(TlcJar.PROPERTY);
  }

  @Test
  void shouldFindTlcOnTheClassPathAndTellItsVersion() {
    TlcJar jar = TlcJar.find();

    assertThat(jar.version()).isEqualTo("Version 2.18 of 20 March 2023");
    assertThat(jar.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void shouldRunTheJarThatThePropertyNames() throws IOException {
    Path copy = folder.resolve("my tools.jar");
    Files.copy(TlcJar.find().file(), copy);
    System.setProperty(TlcJar.PROPERTY, copy.toString());

    TlcResult result = Toy.run("MCToyHolds");

    assertThat(TlcJar.find().file()).isEqualTo(copy);
    assertThat(result.verdict().kind()).isEqualTo(Kind.HOLDS);
  }

  @Test
  void shouldRefuseAMissingJar() {
    System.setProperty(TlcJar.PROPERTY, folder.resolve("none.jar").toString());

    assertThatThrownBy(TlcJar::find)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.jar: no such file")
        .hasMessageContaining("-Dinglenook.tla2tools=FILE");
  }

  @Test
  void shouldRefuseAFileThatIsNoJar() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");

    assertThatThrownBy(() -> TlcJar.of(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is no jar");
  }

  @Test
  void shouldRefuseAJarWithoutTlc() throws IOException {
    Path jar = jar("other.jar", "org/example/Other.class");

    assertThatThrownBy(() -> TlcJar.of(jar))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has no class tlc2.TLC");
  }

  @Test
  void shouldRefuseAJarWithoutTheParser() throws IOException {
    Path jar = jar("hollow.jar", "tlc2/TLC.class");

    assertThatThrownBy(() -> TlcJar.of(jar))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has no class tla2sany.drivers.SANY");
  }

  @Test
  void shouldRefuseAJarWhoseTlcDoesNotLoad() throws IOException {
    Path jar = jar("broken.jar", "tlc2/TLC.class", "tla2sany/drivers/SANY.class");

    assertThatThrownBy(() -> TlcJar.of(jar))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("does not load");
  }

  private Path jar(String name, String... names) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String entry : names) {
        entries.putNextEntry(new JarEntry(entry));
        entries.write(new byte[] {1, 2, 3});
        entries.closeEntry();
      }
    }
    return jar;
  }
}
