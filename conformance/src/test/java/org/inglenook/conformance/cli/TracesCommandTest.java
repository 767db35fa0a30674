package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.toy.ToySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users see it: what is printed where, and the exit codes. */
class TracesCommandTest {
  @TempDir private static Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeAll
  static void makeHome() throws IOException {
    ToySpec.copyTo(home);
    Files.createDirectory(home.resolve("model-checking"));
    Files.move(home.resolve("models"), home.resolve("model-checking/models"));
  }

  @AfterEach
  void forget() {
    System.clearProperty("inglenook.home");
  }

  @Test
  void shouldPrintATableOfLabelsAndVerdicts() {
    int code = traces("--count", "32", "--seed", "3", "--second-opinion");

    assertThat(code).as(out + "\n" + err).isEqualTo(Exit.HOLDS);
    assertThat(out.toString())
        .contains("32 traces of 1 models, seed 3, in ", "a forked TLC says")
        .containsPattern("legal +legal +full +4 +\\| +4 +0 +0 +0 +\\| +4 +0 +0 +0")
        .containsPattern("illegal +guard +full +1 +\\| +0 +1 +0 +0 +\\| +0 +1 +0 +0")
        .containsPattern("unreadable +cut +partial +1 +\\| +0 +0 +1 +0 +\\| +0 +0 +1 +0")
        .contains("outcome: every verdict is as labelled, at the record where it has to be");
  }

  @Test
  void shouldPrintAndWriteWhatTheSchemasSay() throws IOException {
    int code = traces("Door", "--count", "40", "--json", "--second-opinion");

    assertThat(code).as(err.toString()).isEqualTo(Exit.HOLDS);
    assertThat(Schemas.errors("traces", out.toString())).isEmpty();
    List<String> labels = Files.readAllLines(folder.resolve("traces/labels.ndjson"));
    assertThat(labels).hasSize(40);
    for (String label : labels) {
      assertThat(Schemas.errors("labels", label)).as(label).isEmpty();
    }
    assertThat(Schemas.errors("labels", labels.get(0).replace("class", "kind"))).isNotEmpty();
  }

  @Test
  void shouldRefuseWhatItCannotDoWithACodeOfItsOwnKind() throws IOException {
    assertThat(traces("MCDorReplay")).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString())
        .contains("no spec or replay model is called 'MCDorReplay'", "MCDoorReplay");
    assertThat(traces("--count", "0")).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("--count", "Give a number from 1 on");
    Files.createDirectory(folder.resolve("traces"));
    Files.writeString(folder.resolve("traces/mine"), "");
    assertThat(traces("--count", "1")).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("nothing is overwritten", "Name a folder that does not");
    assertThat(out.toString()).isEmpty();
  }

  private int traces(String... more) {
    List<String> args = new ArrayList<>(List.of("-Dinglenook.home=" + home, "traces"));
    args.addAll(List.of(more));
    args.addAll(List.of("--out", folder.resolve("traces").toString()));
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
  }
}
