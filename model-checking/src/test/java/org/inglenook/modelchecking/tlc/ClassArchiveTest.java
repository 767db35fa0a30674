package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  private static final String MODEL = "MCToyInvariant";
  private static final TlcOptions OPTIONS = TlcOptions.defaults().withHeapMegabytes(256);

  @TempDir private Path folder;
  private TlcJar jar;
  private ClassArchive archive;
  private TlcRunner runner;

  @BeforeEach
  void findJar() {
    jar = TlcJar.find();
    archive = ClassArchive.in(folder.resolve("classes"), jar);
    runner = new TlcRunner(jar, archive);
  }

  @Test
  void shouldGiveForksAnArchiveThatTheJavaMachineTakesAndTheSameVerdict() throws Exception {
    assertThat(archive.use()).isEqualTo(ForkClasses.plain());

    runner.archiveClasses(Toy.model(MODEL), OPTIONS);

    assertThat(archive.isMissing()).isFalse();
    assertThat(startsWith(archive.use())).isZero();
    TlcResult plain = Toy.run(MODEL, OPTIONS);
    TlcResult mapped = runner.run(Toy.model(MODEL), OPTIONS, ProgressListener.NONE);
    assertThat(mapped.verdict()).isEqualTo(plain.verdict());
    assertThat(mapped.counts()).isEqualTo(plain.counts());
    assertThat(mapped.counterexample()).isEqualTo(plain.counterexample());
    assertThat(files()).hasSize(2);
  }

  @Test
  void shouldTakeADamagedArchiveForNone() throws IOException {
    archive.make(folder.resolve("made"));
    archive.keep(Files.write(folder.resolve("made"), new byte[] {1, 2, 3}));
    assertThat(ClassArchive.in(folder.resolve("classes"), jar).isMissing()).isFalse();
    Path kept =
        files().stream().filter(f -> f.toString().endsWith(".jsa")).findFirst().orElseThrow();

    Files.write(kept, new byte[] {1, 2});

    ClassArchive damaged = ClassArchive.in(folder.resolve("classes"), jar);
    assertThat(damaged.isMissing()).isTrue();
    assertThat(damaged.use()).isEqualTo(ForkClasses.plain());
  }

  @Test
  void shouldSayWhatToDoWhereAnArchiveCannotBeKept() throws IOException {
    Files.createFile(folder.resolve("classes"));

    assertThatThrownBy(() -> runner.archiveClasses(Toy.model(MODEL), OPTIONS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("classes cannot be kept there");
  }

  /** The exit code of a Java machine that may not go without the archive. */
  private int startsWith(ForkClasses classes) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:on",
            "-XX:+UseSerialGC");
    java.command().addAll(classes.sharing());
    java.command()
        .addAll(List.of("-cp", jar.file() + File.pathSeparator + classes.own(), "-version"));
    return java.redirectErrorStream(true)
        .redirectOutput(folder.resolve("java.out").toFile())
        .start()
        .waitFor();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("classes"))) {
      return files.toList();
    }
  }
}
