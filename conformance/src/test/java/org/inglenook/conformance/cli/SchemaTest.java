package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.conformance.toy.ToySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print for programs is what {@code docs/schema} says. */
class SchemaTest {
  @AfterEach
  void forget() {
    System.clearProperty("inglenook.home");
  }

  @Test
  void shouldDescribeARunWithDatagrams() throws IOException {
    assertThat(
            errors("run", "run", "--json", "--frames", "5", "--fault", "wild-store", "--seed", "8"))
        .isEmpty();
    assertThat(errors("run", "run", "--json", "--monitor", "--frames", "5", "--fault", "dma"))
        .isEmpty();
  }

  @Test
  void shouldDescribeARunWithSound() throws IOException {
    assertThat(errors("run", "run", "--json", "--frames", "1", "--driver", "sb")).isEmpty();
  }

  @Test
  void shouldDescribeATableOfSeeds() throws IOException {
    assertThat(
            errors(
                "run",
                "run",
                "--json",
                "--frames",
                "2",
                "--seeds",
                "2",
                "--isolation",
                "none,nooks"))
        .isEmpty();
  }

  @Test
  void shouldDescribeACampaign() throws IOException {
    assertThat(
            errors(
                "inject", "inject", "--json", "--trials", "4", "--frames", "2", "--judge", "none"))
        .isEmpty();
  }

  @Test
  void shouldDescribeACheckThatFailsAndTheEvidenceItLeaves(@TempDir Path folder)
      throws IOException {
    ToySpec.copyTo(folder);
    Files.createDirectory(folder.resolve("model-checking"));
    Files.move(folder.resolve("models"), folder.resolve("model-checking/models"));

    String printed = output("-Dinglenook.home=" + folder, "check", "MCDoorReplay", "--json");

    assertThat(Schemas.errors("check", printed)).isEmpty();
    assertThat(
            Schemas.errors(
                "check", Files.readString(folder.resolve("target/report/evidence.json"))))
        .isEmpty();
  }

  @Test
  void shouldDescribeTheVerdictAboutATrace() throws IOException {
    for (String trace : List.of("lend", "hurry")) {
      String file = "../docs/example-trace/" + trace + ".ndjson";
      assertThat(errors("conform", "conform", "--json", file)).as(trace).isEmpty();
    }
  }

  @Test
  void shouldDescribeExplanationsAlikeWhereverTheyArePrinted() throws IOException {
    assertThat(Schemas.definition("run", "explanation"))
        .isEqualTo(Schemas.definition("conform", "explanation"));
  }

  @Test
  void shouldNoticeAMemberThatTheSchemaDoesNotHave() throws IOException {
    String printed = output("run", "--json", "--frames", "2");

    assertThat(Schemas.errors("run", printed)).isEmpty();
    assertThat(Schemas.errors("run", printed.replace("\"faultFired\"", "\"fired\""))).isNotEmpty();
    assertThat(Schemas.errors("run", printed.replace("\"log\"", "\"more\": 1, \"log\"")))
        .isNotEmpty();
    assertThat(Schemas.errors("run", "{}")).isNotEmpty();
  }

  private static List<String> errors(String schema, String... command) throws IOException {
    return Schemas.errors(schema, output(command));
  }

  private static String output(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
    assertThat(code).as(err.toString()).isNotEqualTo(Exit.UNUSABLE);
    return out.toString();
  }
}
