package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models that share a JVM show what each shows in a JVM of its own. */
class TlcHostsTest {
  private static final TlcOptions OPTIONS =
      TlcOptions.defaults().withHeapMegabytes(256).withCoverage(false);

  private final TlcHosts hosts = new TlcHosts(TlcJar.find(), Toy.folder("models"));

  @AfterEach
  void endHosts() {
    hosts.close();
    assertThat(forks()).isEmpty();
  }

  @Test
  void shouldSayTheSameAsAForkOfEachModelsOwn() {
    List<String> names =
        List.of(
            "MCToyInvariant",
            "MCToyHolds",
            "MCToySyntax",
            "MCToyLasso",
            "MCToyEval",
            "MCToyStep",
            "MCToyConfig",
            "MCToyInvariant");

    for (String name : names) {
      TlcResult alone = Toy.run(name, OPTIONS);
      TlcResult shared = run(name, OPTIONS);

      assertThat(shared.verdict()).isEqualTo(alone.verdict());
      assertThat(shared.counts()).isEqualTo(alone.counts());
      assertThat(shared.counterexample()).isEqualTo(alone.counterexample());
      assertThat(shared.warnings()).isEqualTo(alone.warnings());
      assertThat(shared.printed()).isEqualTo(alone.printed());
      assertThat(shared.tlcVersion()).isEqualTo(alone.tlcVersion());
      assertThat(forks()).hasSize(1);
    }
  }

  @Test
  void shouldKillTheJvmAtTheTimeLimitAndForkAnother() {
    TlcResult late = run("MCToyInvariant", OPTIONS.withTimeLimit(Duration.ofMillis(1)));
    TlcResult next = run("MCToyInvariant", OPTIONS);

    assertThat(late.verdict().kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(next.verdict().kind()).isEqualTo(Kind.INVARIANT_VIOLATED);
  }

  @Test
  void shouldCallItTruncatedWhenTheJvmDiesAndForkAnother() {
    run("MCToyInvariant", OPTIONS);
    TlcHost host = new TlcHost(TlcJar.find(), Toy.folder("models"), OPTIONS);
    forks().forEach(ProcessHandle::destroyForcibly);

    TlcResult dead = host.run(Toy.model("MCToyInvariant"), OPTIONS, ProgressListener.NONE);
    host.close();

    assertThat(dead.verdict().kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(run("MCToyInvariant", OPTIONS).verdict().kind()).isEqualTo(Kind.INVARIANT_VIOLATED);
  }

  @Test
  void shouldLeaveWhatDoesNotComeToItsEndToAForkOfItsOwn() throws Exception {
    AtomicReference<Optional<TlcResult>> result = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> result.set(hosts.run(Toy.model("MCToyBig"), OPTIONS, ProgressListener.NONE)));

    caller.start();
    while (forks().isEmpty()) {
      Thread.sleep(20);
    }
    forks().forEach(ProcessHandle::destroyForcibly);
    caller.join();

    assertThat(result.get()).isEmpty();
  }

  @Test
  void shouldShareNothingWithModelsOfOtherFoldersAndSearchesOfSeveralThreads() {
    TlcOptions parallel = new TlcOptions(2, 256, Duration.ofMinutes(1), false);

    try (TlcHosts elsewhere = new TlcHosts(TlcJar.find(), Toy.folder("spec"))) {
      assertThat(elsewhere.run(Toy.model("MCToyHolds"), OPTIONS, ProgressListener.NONE)).isEmpty();
    }
    assertThat(hosts.run(Toy.model("MCToyHolds"), parallel, ProgressListener.NONE)).isEmpty();
    assertThat(forks()).isEmpty();
  }

  private TlcResult run(String name, TlcOptions options) {
    return hosts.run(Toy.model(name), options, ProgressListener.NONE).orElseThrow();
  }

  private static List<ProcessHandle> forks() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      return children.filter(ProcessHandle::isAlive).toList();
    }
  }
}
