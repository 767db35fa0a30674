package org.inglenook.conformance.codemutants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.cli.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few mutants of a small class, judged for real by the tests of one class. */
class CodeMutationTest {
  private static final String RESULTS = "code.ndjson";

  private static ClassLoader base;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    base = CodeMutation.base();
  }

  @AfterAll
  static void forget() {
    base = null;
  }

  @Test
  void shouldFindTheSameAgainAndGoOnWhereItWasInterrupted() throws Exception {
    String first = judge();
    List<String> fates = fates(first);

    assertThat(Schemas.errors("code-mutants", first)).isEmpty();
    assertThat(fates).hasSize(6).contains("caught").doesNotContain("invalid");

    Path results = folder.resolve(RESULTS);
    String whole = Files.readString(results);
    Files.writeString(results, whole.substring(0, whole.length() * 2 / 3));
    assertThat(judge()).isEqualTo(first);
    assertThat(lines(results)).isEqualTo(whole.lines().count());
  }

  /** Of the four that unit tests catch the workloads say nothing. */
  @Test
  void shouldLeaveAMutantWhenItIsCaughtIfOnlyTheScoreIsAsked() throws Exception {
    String whole = judge();
    Path results = folder.resolve(RESULTS);
    String before = Files.readString(results);

    String score = judge("score.json", "unit,workloads", "--score-only");

    assertThat(fates(score)).isEqualTo(fates(whole));
    assertThat(score.split("\"workloads\": \\{", -1)).as("two are not caught").hasSize(3);
    assertThat(Files.readString(results)).isEqualTo(before);
    assertThat(lines(folder.resolve("score.ndjson"))).isEqualTo(before.lines().count());
  }

  @Test
  void shouldRefuseWhatItDoesNotKnow() throws Exception {
    assertThat(run("--layers", "unit,magic")).isEqualTo(2);
    assertThat(run("xpc.Nothing", "--report", folder.toString())).isEqualTo(2);
    assertThat(run("--limit", "0")).isEqualTo(2);
  }

  private String judge() throws Exception {
    return judge("code.json", "unit");
  }

  private String judge(String file, String layers, String... options) throws Exception {
    List<String> args = new ArrayList<>(List.of("xpc.StackPool", "--layers", layers));
    args.addAll(List.of("--tests", "UnwindingTest,NoSuchTest", "--limit", "6"));
    args.addAll(List.of("--report", folder.toString()));
    args.addAll(List.of(options));
    assertThat(run(args.toArray(String[]::new))).isZero();
    return Files.readString(folder.resolve(file));
  }

  /** What it prints is in the report too. */
  private static int run(String... args) throws ReflectiveOperationException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    System.setErr(System.out);
    try {
      return CodeMutation.run(base, args);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static long lines(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }

  private static List<String> fates(String json) {
    List<String> fates = new ArrayList<>();
    for (JsonElement mutant :
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("mutants")) {
      JsonObject unit = mutant.getAsJsonObject().getAsJsonObject("unit");
      fates.add(unit.get("fate").getAsString());
    }
    return fates;
  }
}
