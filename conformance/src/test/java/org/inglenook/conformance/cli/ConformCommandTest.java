package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.TraceJudge;
import org.inglenook.conformance.judge.Watcher;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users see it: what is printed where, and the exit codes. */
class ConformCommandTest {
  private static final String HEADER = "{'inglenook-trace':1,'spec':'Door','model':'MCDoorReplay'}";
  private static final String BEGIN =
      "{'time':1,'state':{'inside':{'ann':false,'bob':false},'open':false}}";
  private static final String OPEN = "{'time':5,'action':'Open','state':{'open':true}}";
  private static final String ENTER = "{'time':9,'action':'Enter','args':['bob']}";

  @TempDir private static Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void makeHome() throws IOException {
    ToySpec.copyTo(home);
    Files.createDirectory(home.resolve("model-checking"));
    Files.move(home.resolve("models"), home.resolve("model-checking/models"));
  }

  @Test
  void shouldSayWhatWasObservedAndThatItConforms() throws IOException {
    int code = conform(List.of(), HEADER, BEGIN, OPEN, ENTER);

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString())
        .contains(
            "(NDJSON), judged by MCDoorReplay",
            "3 records explained",
            "observed at times: inside in 1, open in 2",
            "never observed: actor, alarms",
            "actions: 2 with all arguments, 0 with some, 0 with the name alone",
            "pending: no finite trace breaks TOY-L1",
            "outcome: conforms");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldNameTheRecordThatNothingExplains() throws IOException {
    int code = conform(List.of(), HEADER, BEGIN, ENTER, OPEN);

    assertThat(code).isEqualTo(Exit.VIOLATED);
    assertThat(out.toString())
        .contains("1 records explained", "rejected: record 2 (line 3) at 9: Enter[\"bob\"]")
        .contains("open (Door, line ", "outcome: rejected");
  }

  @Test
  void shouldSayOfATruncatedTraceThatItConformsUpToThere() throws IOException {
    int code = conform(List.of(), HEADER, BEGIN, OPEN, ENTER.substring(0, 30));

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(out.toString()).contains("2 records explained", "everything up to there conforms");
    assertThat(err.toString())
        .contains("the trace is truncated after record 2", "line 4", "what to do: ");
  }

  @Test
  void shouldGiveUpWithACodeOfItsOwnKind() throws IOException {
    int code =
        conform(List.of("--max-candidates", "3", "--max-steps", "9"), HEADER, BEGIN, "{}", OPEN);

    assertThat(code).isEqualTo(Exit.UNUSABLE);
    assertThat(out.toString()).contains("outcome: undecided");
    assertThat(err.toString()).contains("more than 3 explanations at record 2", "--max-candidates");
  }

  @Test
  void shouldPrintOneJsonObjectWhereThatIsAskedFor() throws IOException {
    int code = conform(List.of("--json"), HEADER, BEGIN, ENTER);

    JsonObject report = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(code).isEqualTo(Exit.VIOLATED);
    assertThat(report.get("verdict").getAsString()).isEqualTo("rejected");
    assertThat(report.getAsJsonObject("rejected").get("record").getAsLong()).isEqualTo(2);
    assertThat(report.getAsJsonObject("explanations").get("most").getAsInt()).isEqualTo(1);
    assertThat(conform(List.of("--json"), HEADER, BEGIN, "{'x")).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldPrintWhatTheSchemaSays() throws IOException {
    JsonObject schema =
        JsonParser.parseString(
                Files.readString(Home.locate().root().resolve("docs/schema/conform.schema.json")))
            .getAsJsonObject();

    conform(List.of("--json", "--second-opinion"), HEADER, BEGIN, ENTER);
    assertThat(keysOf(out, "secondOpinion")).isEqualTo(propertiesOf(schema, "secondOpinion"));
    assertThat(keysOf(out, "rejected")).isEqualTo(propertiesOf(schema, "rejected"));
    out.getBuffer().setLength(0);
    conform(List.of("--json"), HEADER, BEGIN, "{'x");

    Set<String> keys = new TreeSet<>(keysOf(out, ""));
    assertThat(keysOf(out, "trouble")).isEqualTo(propertiesOf(schema, "trouble"));
    assertThat(keysOf(out, "observed")).isEqualTo(propertiesOf(schema, "observed"));
    assertThat(keysOf(out, "explanations")).isEqualTo(propertiesOf(schema, "explanations"));
    keys.addAll(List.of("rejected", "secondOpinion"));
    assertThat(keys).isEqualTo(schema.getAsJsonObject("properties").keySet());
  }

  private static Set<String> keysOf(StringWriter printed, String part) {
    JsonObject report = JsonParser.parseString(printed.toString()).getAsJsonObject();
    return new TreeSet<>((part.isEmpty() ? report : report.getAsJsonObject(part)).keySet());
  }

  /** All of them; {@code time} is there only where the trace has it, as here. */
  private static Set<String> propertiesOf(JsonObject schema, String part) {
    return new TreeSet<>(
        schema
            .getAsJsonObject("properties")
            .getAsJsonObject(part)
            .getAsJsonObject("properties")
            .keySet());
  }

  /** The second judge reads the spec for itself, and finds another one here. */
  @Test
  void shouldFailWhenAForkedTlcDisagrees() throws IOException {
    assertThat(conform(List.of("--second-opinion"), HEADER, BEGIN, OPEN, ENTER)).isZero();
    assertThat(out.toString())
        .contains("second opinion: a forked TLC agrees: conforms after 3 records");
    Path spec = home.resolve("spec/Door.tla");
    String text = Files.readString(spec);
    String trace = write(HEADER, BEGIN, OPEN, ENTER);
    try (SpecEngine engine = SpecEngine.open(model(), List.of(home.resolve("spec")))) {
      JudgeReport first = report(engine, trace);
      Files.writeString(spec, text.replace("/\\ ~inside[p]", "/\\ inside[p]"));

      TraceOpinion second =
          TraceOpinion.of(
              new ModelChoice("MCDoorReplay", model(), home.resolve("spec")),
              engine,
              Path.of(trace),
              JudgeOptions.STANDARD,
              first);

      assertThat(second.agrees()).isFalse();
      assertThat(second.text())
          .isEqualTo(
              "the judges disagree: this JVM says conforms after 3 records,"
                  + " a forked TLC rejected after 2 records");
    } finally {
      Files.writeString(spec, text);
    }
  }

  private static Path model() {
    return home.resolve("model-checking/models/MCDoorReplay.cfg");
  }

  private static JudgeReport report(SpecEngine engine, String trace) throws IOException {
    try (TraceSource source = TraceFile.open(Path.of(trace))) {
      return new TraceJudge(engine, JudgeOptions.STANDARD).judge(source, trace, Watcher.NOBODY);
    }
  }

  @Test
  void shouldJudgeTheExamplesOfTheGuide() {
    Path folder = Home.locate().root().resolve("docs/example-trace");

    assertThat(run("conform", folder.resolve("lend.ndjson").toString())).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("31 records explained", "observed in every record: holder");
    assertThat(run("conform", folder.resolve("hurry.ndjson").toString())).isEqualTo(Exit.VIOLATED);
    assertThat(out.toString())
        .contains("rejected: record 4 (line 5): Grant", "holder[p] = Kernel (Memory, line ");
  }

  @Test
  void shouldJudgeWhatItWroteInTheInformalTraceFormatAlike() throws IOException {
    Path itf = home.resolve("trace.itf.json");
    conform(List.of("--itf", itf.toString()), HEADER, BEGIN, OPEN, ENTER);

    int code = run("-Dinglenook.home=" + home, "conform", itf.toString());

    assertThat(code).isEqualTo(Exit.HOLDS);
    assertThat(out.toString()).contains("(ITF), judged by MCDoorReplay");
  }

  @Test
  void shouldFindTheModelByWhatIsSaid() throws IOException {
    String nameless = "{'inglenook-trace':1}";
    String cfg = home.resolve("model-checking/models/MCDoorReplay.cfg").toString();

    assertThat(conform(List.of("--model", "MCDoorReplay"), nameless, BEGIN)).isEqualTo(0);
    assertThat(conform(List.of("--model", cfg), nameless, BEGIN)).isEqualTo(0);
    assertThat(conform(List.of(), nameless, BEGIN)).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("the trace names no spec", "Name one of Door");
    assertThat(conform(List.of("--spec", "Dor"), nameless, BEGIN)).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("no spec is called 'Dor'", "Did you mean Door?");
    assertThat(conform(List.of("--spec", "Door"), nameless, BEGIN)).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("Door has no model for workloads", "MCDoor");
    assertThat(conform(List.of("--model", "MCDor"), nameless, BEGIN)).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("no model is called 'MCDor'");
  }

  @Test
  void shouldRefuseOptionsThatLeaveNoSteps() throws IOException {
    assertThat(conform(List.of("--min-steps", "3", "--max-steps", "1"), HEADER, BEGIN))
        .isEqualTo(Exit.UNUSABLE);
    assertThat(conform(List.of("--max-candidates", "0"), HEADER, BEGIN)).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("steps from 3 to 1", "not a number from 1 on: 0");
  }

  private int conform(List<String> options, String... lines) throws IOException {
    List<String> args = new ArrayList<>(List.of("-Dinglenook.home=" + home, "conform"));
    args.add(write(lines));
    args.addAll(options);
    return run(args.toArray(String[]::new));
  }

  private static String write(String... lines) throws IOException {
    Path trace = home.resolve("trace.ndjson");
    String text = String.join("\n", lines).replace('\'', '"');
    return Files.writeString(trace, text.endsWith("}") ? text + "\n" : text).toString();
  }

  private int run(String... args) {
    String before = System.getProperty("inglenook.home");
    try {
      return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    } finally {
      if (before == null) {
        System.clearProperty("inglenook.home");
      } else {
        System.setProperty("inglenook.home", before);
      }
    }
  }
}
