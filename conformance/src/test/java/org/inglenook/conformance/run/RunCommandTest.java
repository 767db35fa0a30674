package org.inglenook.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.cli.Main;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a run, with the seed that the README names. */
class RunCommandTest {
  private static final String PINNED = "83";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldPanicNativelyNamingTheStructureWithTheSeedOfTheReadme() {
    int code = run("--fault", "wild-store", "--isolation", "none", "--seed", PINNED);

    assertThat(code).isEqualTo(Exit.VIOLATED);
    assertThat(out.toString())
        .contains("kernel panic: structure=heap block", "outcome: kernel panic");
  }

  @Test
  void shouldRecoverIsolatedWithTheSeedOfTheReadmeAndShowEachStage() {
    int code = run("--fault", "wild-store", "--isolation", "nooks", "--seed", PINNED);

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString())
        .containsSubsequence(
            "failure detected",
            "interrupts of its device disabled",
            "recovery agent asked",
            "tasks unwound",
            "kernel resources released",
            "driver unloaded",
            "clean image loaded",
            "what the device could reach released",
            "device serves again",
            "recoveries 1",
            "outcome: completed, frames lost");
  }

  @Test
  void shouldSayWhatIsOutsideOfWhatIsPromisedAndWhichModelShowsIt() throws IOException {
    for (FaultRule.Kind kind : FaultRule.Kind.values()) {
      out.getBuffer().setLength(0);
      run("--fault", Choices.word(kind), "--isolation", "nooks", "--seed", "7", "--frames", "60");

      if (kind.limit().isPresent()) {
        assertSaysSo(kind.limit().get());
      } else {
        assertThat(out.toString()).doesNotContain("outside what Nooks promises");
      }
    }
  }

  private void assertSaysSo(Limit limit) throws IOException {
    assertThat(out.toString().lines())
        .contains(
            "outside what Nooks promises: %s (model %s violates %s)"
                .formatted(limit.reason(), limit.model(), limit.property()));
    Path model = Home.locate().models().resolve(limit.model() + ".cfg");
    assertThat(Files.readString(model))
        .startsWith("\\* expect: violates " + limit.property() + "\n");
  }

  @Test
  void shouldPromiseNothingWithoutIsolation() {
    run("--fault", "static", "--isolation", "none", "--seed", "7", "--frames", "60");

    assertThat(out.toString()).doesNotContain("outside what Nooks promises");
  }

  @Test
  void shouldRecoverADriverThatLoopsWhenAWatchdogWatches() {
    int code =
        run(
            "--fault",
            "while1",
            "--isolation",
            "nooks",
            "--seed",
            "7",
            "--frames",
            "80",
            "--watchdog");

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("LOOP in domain 1", "recoveries 1");
  }

  @Test
  void shouldDoWithAFailedDriverWhatThePolicyFileSays(@TempDir Path folder) throws Exception {
    Path policy = Files.writeString(folder.resolve("policy"), "class network unload notify\n");

    run("--fault", "request", "--isolation", "nooks", "--policy", policy.toString());

    assertThat(out.toString())
        .contains("recovery agent: driver e1000, decision: unload", "given up", "recoveries 0");
  }

  @Test
  void shouldRefuseAPolicyFileThatCannotBeUnderstood(@TempDir Path folder) throws Exception {
    Path policy = Files.writeString(folder.resolve("policy"), "# mine\ndefault reboot\n");

    int code = run("--isolation", "nooks", "--policy", policy.toString());

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString())
        .contains("'reboot' is no action", policy + ", line 2", "Write restart, unload");
    assertThat(run("--policy", folder.resolve("none").toString())).isEqualTo(Exit.UNUSABLE);
  }

  @Test
  void shouldRefuseAFaultThatTheWorkloadCannotMeet() {
    int code = run("--fault", "dma", "--workload", "send-stream");

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("dma cannot happen in send-stream");
  }

  @Test
  void shouldCompleteEveryRunInADomainWhereSomeDoNotNatively() {
    int code =
        run("--fault", "wild-store", "--isolation", "none,nooks", "--seeds", "100", "--json");

    assertThat(code).isEqualTo(Exit.VIOLATED);
    int second = out.toString().indexOf("\"nooks\"");
    String none = out.toString().substring(0, second);
    String nooks = out.toString().substring(second);
    assertThat(count(none, "panic")).isPositive();
    assertThat(count(none, "wrong-data")).isPositive();
    assertThat(count(none, "no-effect")).isPositive();
    assertThat(count(nooks, "panic") + count(nooks, "wrong-data")).isZero();
    assertThat(count(nooks, "stalled")).isZero();
    assertThat(count(nooks, "with-recovery")).isPositive();
  }

  @Test
  void shouldPlayOnInADomainWhateverTheSeedWhereTheNativeSoundDriverPanicsWithSome() {
    int code = runSound("--isolation", "none,nooks", "--seeds", "100", "--frames", "40", "--json");

    assertThat(code).isEqualTo(Exit.VIOLATED);
    int second = out.toString().indexOf("\"nooks\"");
    String none = out.toString().substring(0, second);
    String nooks = out.toString().substring(second);
    assertThat(count(none, "panic")).isPositive();
    assertThat(count(nooks, "panic") + count(nooks, "wrong-data") + count(nooks, "stalled"))
        .isZero();
    assertThat(count(nooks, "gap")).isGreaterThan(90);
    assertThat(count(nooks, "with-recovery")).isEqualTo(count(nooks, "gap"));
  }

  @Test
  void shouldPanicNativelyAndPlayOnIsolatedWithTheSeedOfTheReadme() {
    assertThat(runSound("--isolation", "none", "--seed", PINNED)).isEqualTo(Exit.VIOLATED);
    assertThat(out.toString()).contains("kernel panic: structure=");

    assertThat(runSound("--isolation", "nooks", "--seed", PINNED)).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("gaps 1", "recoveries 1", "outcome: completed, with a gap");
  }

  private int runSound(String... arguments) {
    String[] all = {"--driver", "sb", "--workload", "play-tone", "--fault", "wild-store"};
    String[] both = Arrays.copyOf(all, all.length + arguments.length);
    System.arraycopy(arguments, 0, both, all.length, arguments.length);
    return run(both);
  }

  private static int count(String json, String outcome) {
    Matcher found = Pattern.compile("\"" + outcome + "\": (\\d+)").matcher(json);
    assertThat(found.find()).as(outcome + " in " + json).isTrue();
    return Integer.parseInt(found.group(1));
  }

  @Test
  void shouldKeepTheSameBytesForTheSameSeed(@TempDir Path first, @TempDir Path second)
      throws Exception {
    String[] command = {"--fault", "wild-store@600000", "--frames", "20", "--monitor", "--out"};

    run(with(command, first));
    run(with(command, second));

    for (String file :
        new String[] {"result.json", "timeline.txt", "trace-xpc.ndjson", "trace-memory.ndjson"}) {
      assertThat(Files.readAllBytes(first.resolve(file)))
          .as(file)
          .isNotEmpty()
          .isEqualTo(Files.readAllBytes(second.resolve(file)));
    }
  }

  private static String[] with(String[] command, Path folder) {
    String[] all = Arrays.copyOf(command, command.length + 1);
    all[command.length] = folder.toString();
    return all;
  }

  @Test
  void shouldRunAFaultOfTheCatalogueAgainByItsLine() {
    String[] drawn = {
      "--fault", "omission", "--isolation", "none", "--frames", "60", "--seed", "3"
    };
    int code = run(drawn);
    String first = out.toString();
    String line =
        first.lines().filter(each -> each.startsWith("omission:")).findFirst().orElseThrow();
    out.getBuffer().setLength(0);
    drawn[1] = line;

    assertThat(run(drawn)).isEqualTo(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).isEqualTo(first).contains("lost");
  }

  @Test
  void shouldSayWhatIsWrongWithAnUnknownNameOrANumberThatIsNone() {
    for (String[] bad :
        new String[][] {
          {"--driver", "e100"},
          {"--workload", "receive-steam"},
          {"--isolation", "nook"},
          {"--fault", "wild-stor"},
          {"--fault", "wild-store@soon"},
          {"--fault", "injected"},
          {"--fault", "branch:spot=3"},
          {"--seeds", "0"},
          {"--seeds", "many"},
          {"--isolation", "none,nooks"},
          {"--frames", "9000", "--driver", "sb"},
          {"--workload", "echo", "--driver", "sb"},
          {"--workload", "play-tone", "--driver", "e1000"}
        }) {
      err.getBuffer().setLength(0);

      int code = run(bad);

      assertThat(code).as(String.join(" ", bad)).isEqualTo(Exit.UNUSABLE);
      assertThat(err.toString()).contains(bad[0]).doesNotContain("\tat ");
    }
  }

  @Test
  void shouldKeepTheSoundAsAWavFile(@TempDir Path folder) throws Exception {
    String[] command = {"--driver", "sb", "--isolation", "none", "--frames", "20", "--out"};

    int code = run(with(command, folder));

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("play-tone", "gaps 0", "outcome: no effect");
    byte[] wav = Files.readAllBytes(folder.resolve("sound.wav"));
    assertThat(new String(wav, 0, 12, StandardCharsets.US_ASCII)).matches("RIFF.{4}WAVE");
    assertThat(wav).hasSize(44 + 20 * 1024);
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "run";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
