package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldNameTheCommandThatAMistypedOneResembles() {
    int code = run("complet");

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString())
        .contains("complet", "Did you mean", "completion")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldSayInOneSentenceWhatEachCommandIsFor() {
    run("--help");

    List<String> commands =
        out.toString()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .toList();
    assertThat(commands)
        .hasSizeGreaterThanOrEqualTo(9)
        .allMatch(line -> line.matches("  [a-z]+ +[A-Z][^.]+\\."));
  }

  @Test
  void shouldPrintACompletionScript() {
    int code = run("completion");

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("complete -F", "inglenook");
  }

  @Test
  void shouldTakePropertiesFromTheCommandLine() {
    try {
      run("-Dinglenook.test.property=a b", "completion");

      assertThat(System.getProperty("inglenook.test.property")).isEqualTo("a b");
    } finally {
      System.clearProperty("inglenook.test.property");
    }
  }

  @Test
  void shouldSayWhatIsKnownWhenANameIsUnknown() {
    BadInputException failure =
        UnknownName.of("driver", "e100", List.of("e1000", "pcnet32"), "--driver");

    assertThat(failure.what()).isEqualTo("no driver is called 'e100'");
    assertThat(failure.where()).isEqualTo("--driver");
    assertThat(failure.advice()).isEqualTo("Did you mean e1000? Choose one of: e1000, pcnet32");
  }

  @Test
  void shouldWriteNoStackTraceForAFaultOfTheProgram() {
    new Messages()
        .explain(new IllegalStateException("broken\nsecond line"), new PrintWriter(err, true));

    assertThat(err.toString())
        .startsWith("inglenook: unexpected IllegalStateException: broken\n  where: ")
        .contains("inglenook-error.log")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldNotCallAModelViolatedWhoseTlcIsKilled(@TempDir Path folder) throws Exception {
    copyToy(folder);

    int code = checkWhileTlcIsKilled(folder);

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString())
        .contains("inglenook: TLC was cut short", "truncated")
        .containsPattern("where: .*MCDoorReplay\\.cfg")
        .containsPattern("what to do: Run the command again.*are kept")
        .doesNotContain("\tat ");
    assertThat(out.toString()).contains("without a verdict").doesNotContain("FAIL");
  }

  @Test
  void shouldStillFindAViolationWhenTlcIsKilled(@TempDir Path folder) throws Exception {
    copyToy(folder);
    Path spec = folder.resolve("spec/Door.tla");
    String text = Files.readString(spec);
    assertThat(text).contains("EnoughRoom == Room = 1 =>");
    Files.writeString(spec, text.replace("EnoughRoom == Room = 1 =>", "EnoughRoom == ~open /\\"));

    int code = checkWhileTlcIsKilled(folder);

    assertThat(code).isEqualTo(Exit.VIOLATED);
    assertThat(out.toString()).contains("TOY-S1 is broken");
  }

  private static void copyToy(Path folder) throws IOException {
    ToySpec.copyTo(folder);
    Files.createDirectory(folder.resolve("model-checking"));
    Files.move(folder.resolve("models"), folder.resolve("model-checking/models"));
  }

  /** Checks the project in {@code folder} while every TLC that this process starts is killed. */
  private int checkWhileTlcIsKilled(Path folder) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread killer =
        new Thread(
            () -> {
              while (!done.get()) {
                ProcessHandle.current()
                    .children()
                    .filter(MainTest::isTlc)
                    .forEach(ProcessHandle::destroyForcibly);
                LockSupport.parkNanos(1_000_000);
              }
            });
    killer.start();
    try {
      return run("-Dinglenook.home=" + folder, "check", "--workers", "1");
    } finally {
      System.clearProperty("inglenook.home");
      done.set(true);
      killer.join();
    }
  }

  private static boolean isTlc(ProcessHandle process) {
    return process.info().commandLine().filter(line -> line.contains("ForkMain")).isPresent();
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
