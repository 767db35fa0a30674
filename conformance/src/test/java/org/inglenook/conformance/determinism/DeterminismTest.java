package org.inglenook.conformance.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.WorkloadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs with one seed are the same run, whatever Java runs them. */
class DeterminismTest {
  private static final Path REPORT = Path.of("target", "determinism.txt");
  private static final long SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void shouldTakeTheSameStepsToTheSameWorldAgain() {
    assertThat(Digests.all()).isEqualTo(Digests.all());
  }

  @Test
  void shouldTakeOtherStepsWithAnotherSeed() {
    String one = Digests.one(1, WorkloadKind.RECEIVE_STREAM, IsolationKind.NOOKS);
    String other = Digests.one(2, WorkloadKind.RECEIVE_STREAM, IsolationKind.NOOKS);

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void shouldRunTheSameOnEveryNewerJavaOfThisMachine() throws Exception {
    String here = Digests.all();
    List<String> report = new ArrayList<>();

    for (Map.Entry<Integer, Path> jdk : OtherJdks.newer().entrySet()) {
      assertThat(run(jdk.getValue())).as("Java " + jdk.getKey()).isEqualTo(here);
      report.add("Java " + jdk.getKey() + ": same bytes as Java " + Runtime.version().feature());
    }

    if (report.isEmpty()) {
      report.add("second JDK: not checked");
    }
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, report);
    report.forEach(System.out::println);
  }

  private String run(Path java) throws IOException, InterruptedException {
    Path out = folder.resolve("digests");
    Process child =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(child.waitFor(SECONDS, TimeUnit.SECONDS)).as("time limit: " + java).isTrue();
    } finally {
      child.destroyForcibly();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
