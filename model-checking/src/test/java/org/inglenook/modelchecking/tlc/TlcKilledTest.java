package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.inglenook.modelchecking.tlc.fork.ForkMain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when TLC does not come to its end: a verdict that says so, and nothing else. */
class TlcKilledTest {
  private static final String TMP = "java.io.tmpdir";
  private static final TlcOptions OPTIONS =
      TlcOptions.defaults().withHeapMegabytes(128).withTimeLimit(Duration.ofMinutes(1));

  @TempDir private Path folder;
  private String usualTmp;

  @BeforeEach
  void useFolderOfOurOwn() {
    usualTmp = System.getProperty(TMP);
    System.setProperty(TMP, folder.toString());
  }

  @AfterEach
  void restoreFolder() {
    System.setProperty(TMP, usualTmp);
  }

  @Test
  void shouldKillTlcAtTheTimeLimitAndKeepHowFarItGot() throws IOException {
    List<Progress> heard = new CopyOnWriteArrayList<>();
    TlcRunner runner = new TlcRunner(TlcJar.find());

    TlcResult result =
        runner.run(Toy.model("MCToyBig"), OPTIONS.withTimeLimit(Duration.ofSeconds(6)), heard::add);

    assertThat(result.verdict().kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(result.elapsed()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(60));
    assertThat(heard).isNotEmpty();
    assertThat(result.counts().distinct())
        .isPositive()
        .isGreaterThanOrEqualTo(heard.get(heard.size() - 1).counts().distinct());
    assertThat(Judge.judge(Toy.model("MCToyBig"), result).differences())
        .singleElement()
        .asString()
        .contains("timed out", "expected: holds", "more time");
    assertNothingLeft();
  }

  @Test
  void shouldKillTlcWhenInterruptedAndStayInterrupted() throws Exception {
    AtomicReference<TlcResult> result = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              result.set(Toy.run("MCToyBig", OPTIONS));
              flag.set(Thread.currentThread().isInterrupted());
            });

    caller.start();
    awaitFork();
    caller.interrupt();
    caller.join();

    assertThat(result.get().verdict().kind()).isEqualTo(Kind.INTERRUPTED);
    assertThat(flag.get()).isTrue();
    assertNothingLeft();
  }

  @Test
  void shouldCallItTruncatedWhenSomebodyElseKillsTlc() throws Exception {
    AtomicReference<TlcResult> result = new AtomicReference<>();
    Thread caller = new Thread(() -> result.set(Toy.run("MCToyBig", OPTIONS)));

    caller.start();
    awaitFork().destroyForcibly();
    caller.join();

    assertThat(result.get().verdict().kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(Judge.judge(Toy.model("MCToyBig"), result.get()).agrees()).isFalse();
    assertNothingLeft();
  }

  @Test
  void shouldTellThatTheMemoryCapWasTooSmall() {
    TlcResult result = Toy.run("MCToyMemory", OPTIONS.withHeapMegabytes(64));

    assertThat(result.verdict().kind()).isEqualTo(Kind.OUT_OF_MEMORY);
    assertThat(Judge.judge(Toy.model("MCToyMemory"), result).differences())
        .singleElement()
        .asString()
        .contains("out of memory", "more memory");
  }

  @Test
  void shouldRefuseAFolderForTemporaryFilesThatCannotBeUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    System.setProperty(TMP, file.toString());

    assertThatThrownBy(() -> Toy.run("MCToyHolds", OPTIONS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("-Djava.io.tmpdir=DIR");
  }

  /**
   * Waits for the JVM that a test's other thread forks, past the steps in which the JDK does it.
   */
  private static ProcessHandle awaitFork() throws InterruptedException {
    while (true) {
      for (ProcessHandle fork : forks()) {
        if (fork.info().commandLine().orElse("").contains(ForkMain.class.getName())) {
          return fork;
        }
      }
      Thread.sleep(20);
    }
  }

  private static List<ProcessHandle> forks() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      return children.filter(ProcessHandle::isAlive).toList();
    }
  }

  private void assertNothingLeft() throws IOException {
    assertThat(forks()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
