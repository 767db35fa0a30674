package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.cli.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sub-command, called as the launcher does. */
class CiteCommandTest {
  private static final String HOME = "inglenook.home";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void workOnACopy() {
    Copy.small(Home.locate(), folder);
    System.setProperty(HOME, folder.toString());
  }

  @AfterEach
  void forgetTheCopy() {
    System.clearProperty(HOME);
  }

  @Test
  void shouldPrintAnEntryAndItsRecordInAnyCaseOfLetters() {
    int code = run("cite", "xpc-s3");

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString())
        .startsWith("XPC-S3  Mode agreement\n")
        .contains("ModeAgreement ==", "not checked yet", "./inglenook check Xpc")
        .contains("@misc{inglenook-xpc-s3,");
  }

  @Test
  void shouldPrintForProgramsWhatTheSchemaSays() throws IOException {
    Path schema = Path.of("..", "docs", "schema", "cite.schema.json");

    run("cite", "XPC-S3", "MEM-S1", "--json");

    Validator.Result result =
        new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .validate(Files.readString(schema), out.toString());
    assertThat(result.getErrors()).extracting(error -> error.getError()).isEmpty();
  }

  @Test
  void shouldBeCompletedWithIds() {
    run("completion");

    assertThat(out.toString()).containsPattern("pos_param_args=.*XPC-S3");
  }

  @Test
  void shouldPrintSeveralEntriesInTheOrderAskedFor() {
    run("cite", "XPC-S4", "MEM-S1");

    assertThat(out.toString().indexOf("XPC-S4 ")).isLessThan(out.toString().indexOf("MEM-S1 "));
  }

  @Test
  void shouldNameNearMatchesOfAnUnknownId() {
    int code = run("cite", "XPC-S33");

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("no property is called 'XPC-S33'", "XPC-S3", "KIN-S1")
        .containsIgnoringCase("did you mean")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldPrintOneJsonObject() {
    int code = run("cite", "XPC-S3", "KIN-S1", "--json");

    JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(json.getAsJsonArray("entries")).hasSize(2);
    assertThat(
            json.getAsJsonArray("entries").get(0).getAsJsonObject().get("javaTest").getAsString())
        .isEqualTo("XpcConformanceTest.XPC_S3_ModeAgreement");
  }

  @Test
  void shouldWriteTheCatalogueWhenNoIdIsGiven() {
    int code = run("cite");

    Path files = folder.resolve("paper/target/catalogue");
    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("XPC-S3", "paper/target/catalogue/invariants.md");
    assertThat(files.resolve("invariants.md")).content().contains("## XPC-S3 Mode agreement");
    assertThat(files.resolve("invariants.tex")).content().contains("\\label{inglenook-xpc-s3}");
    assertThat(files.resolve("inglenook.bib")).content().contains("@misc{inglenook-xpc-s3,");
    assertThat(files.resolve("models.md")).content().contains("| `MCXpcSafety` |");
  }

  @Test
  void shouldFailWhenTheCatalogueLacksSomething() throws IOException {
    Path models = folder.resolve("model-checking/models");
    Files.delete(models.resolve("MCXpcSharedStack.cfg"));
    Files.delete(models.resolve("MCXpcSharedStack.tla"));

    int code = run("cite");

    assertThat(code).isEqualTo(Exit.VIOLATED);
    assertThat(err.toString()).isEqualTo("FAIL XPC-S4 has no model that must break it\n");
  }

  @Test
  void shouldSayWhereASpecDoesNotParse() throws IOException {
    Path spec = folder.resolve("spec/Xpc.tla");
    Files.writeString(spec, Files.readString(spec).replace("Alive(d) == ~", "Alive(d) == ~ ("));

    int code = run("cite", "XPC-S3");

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("Xpc, line ").doesNotContain("\tat ");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
