package org.inglenook.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random walks of {@code spec/Memory.tla}, which conform whatever is left out of them. */
class LongTraceTest {
  private static final String MODEL = "MCMemoryReplayDomains";
  private static final long MEGABYTES = 48;

  @TempDir private Path folder;

  @Test
  void shouldJudgeATraceThatIsLargerThanTheMemory() throws Exception {
    Path file = folder.resolve("walk.ndjson");
    long records;
    try (SpecEngine engine = open()) {
      records =
          new RandomTrace(engine, engine.variables(), true)
              .write(file, MEGABYTES << 20, Long.MAX_VALUE, 5);
    }

    Process judge =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + (MEGABYTES - 4) + "m",
                "-Dinglenook.home=" + Home.locate().root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.inglenook.conformance.cli.Main",
                "conform",
                file.toString(),
                "--model",
                MODEL)
            .redirectErrorStream(true)
            .start();
    String printed = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(judge.waitFor()).as(printed).isZero();
    assertThat(printed)
        .contains(
            String.format(Locale.ROOT, "%,d records explained", records), "outcome: conforms");
    assertThat(records).isGreaterThan(50_000);
  }

  @Test
  void shouldJudgeATraceInOneLine() throws IOException {
    Path file = folder.resolve("walk.itf.json.gz");
    try (SpecEngine engine = open()) {
      long records =
          new RandomTrace(engine, engine.variables(), true).write(file, 6L << 20, 20_000, 5);

      try (TraceSource source = TraceFile.open(file)) {
        JudgeReport report =
            new TraceJudge(engine, JudgeOptions.STANDARD).judge(source, "walk", Watcher.NOBODY);
        assertThat(report.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(report.records()).isEqualTo(records).isGreaterThan(10_000);
      }
    }
  }

  @Test
  void shouldRejectNoWalkWhateverIsLeftOut() throws IOException {
    try (SpecEngine engine = open()) {
      TraceJudge judge = new TraceJudge(engine, JudgeOptions.STANDARD);
      for (int left = 0; left < 16; left++) {
        List<String> shown = shown(engine.variables(), 0x5a3c_96e1 >>> left);
        Path file = folder.resolve("walk.ndjson");
        new RandomTrace(engine, shown, left % 2 == 0).write(file, Long.MAX_VALUE, 300, left);
        try (TraceSource source = TraceFile.open(file)) {
          JudgeReport report = judge.judge(source, shown.toString(), Watcher.NOBODY);
          assertThat(report.verdict()).as("%s", shown).isEqualTo(Verdict.CONFORMS);
          assertThat(report.records()).isEqualTo(300);
        }
      }
    }
  }

  private static List<String> shown(List<String> variables, int mask) {
    return variables.stream()
        .filter(variable -> ((mask >>> variables.indexOf(variable)) & 1) == 1)
        .toList();
  }

  private static SpecEngine open() {
    Home home = Home.locate();
    return SpecEngine.open(home.models().resolve(MODEL + ".cfg"), List.of(home.specs()));
  }
}
