package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.RandomTrace;
import org.inglenook.conformance.judge.TraceJudge;
import org.inglenook.conformance.judge.WaypointRule;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is interrupted while judging goes on, and says what he would have said. */
class ConformCheckpointTest {
  private static final int RECORDS = 400;
  private static final String DOOR = "MCDoorReplay";

  @TempDir private Path folder;

  private Home home;

  @BeforeEach
  void makeHome() throws IOException {
    Path root = ToySpec.copyTo(folder.resolve("home"));
    Files.createDirectory(root.resolve("model-checking"));
    Files.move(root.resolve("models"), root.resolve("model-checking/models"));
    home = new Home(root);
  }

  @AfterEach
  void forget() {
    System.clearProperty("inglenook.home");
  }

  @Test
  void shouldSayTheSameOfATraceThatShowsEverything() throws IOException {
    assertSameHoweverOftenInterrupted(true, "walk.ndjson");
  }

  @Test
  void shouldSayTheSameOfATraceWithManyExplanations() throws IOException {
    assertSameHoweverOftenInterrupted(false, "walk.ndjson");
  }

  @Test
  void shouldSayTheSameOfAPackedTrace() throws IOException {
    assertSameHoweverOftenInterrupted(false, "walk.ndjson.gz");
  }

  private void assertSameHoweverOftenInterrupted(boolean whole, String name) throws IOException {
    Path trace = trace(name, DOOR, whole);
    Answer uninterrupted = conform(trace, DOOR);

    for (long at : new long[] {70, 71, 250, RECORDS}) {
      interrupt(trace, DOOR, at);
      assertThat(checkpoint(trace, DOOR)).as("at " + at).exists();
    }
    Answer resumed = conform(trace, DOOR);

    assertThat(uninterrupted.err()).isEmpty();
    assertThat(uninterrupted.out().contains("explanations: ")).isNotEqualTo(whole);
    assertThat(resumed.out()).contains("400 records explained").isEqualTo(uninterrupted.out());
    assertThat(resumed.err()).containsPattern("^goes on after record 3\\d\\d\n");
    assertThat(checkpoint(trace, DOOR)).doesNotExist();
  }

  @Test
  void shouldKnowWhatHasNotChangedSince() throws IOException {
    Path trace = folder.resolve("changes.ndjson");
    StringBuilder text = new StringBuilder();
    text.append("{'inglenook-trace':1,'spec':'Door','variables':['inside','open']}\n");
    text.append("{'state':{'inside':{'ann':false,'bob':false},'open':false}}\n");
    for (int i = 1; i < RECORDS; i++) {
      text.append(i % 2 == 1 ? "{'set':{'open':true}}\n" : "{'set':{'open':false}}\n");
    }
    Files.writeString(trace, text.toString().replace('\'', '"'));
    Answer uninterrupted = conform(trace, DOOR);

    interrupt(trace, DOOR, RECORDS);
    Answer resumed = conform(trace, DOOR);

    assertThat(uninterrupted.out()).contains("400 records explained", "outcome: conforms");
    assertThat(resumed.err()).contains("goes on after record ");
    assertThat(resumed.out()).isEqualTo(uninterrupted.out());
  }

  /** Of a spec with values of all kinds, and where the trace is rejected in the end. */
  @Test
  void shouldNameTheSameRecordAndTheSameReasons() throws IOException {
    home = new Home(Path.of("..").toAbsolutePath().normalize());
    String model = "MCObjectTrackerReplayLifetimes";
    Path trace = trace("objects.ndjson", model, false);
    List<String> lines = Files.readAllLines(trace);
    for (int i = 1; i < RECORDS; i += 50) {
      String early = lines.get(i).replaceFirst("\"n\":\\d+,?", "");
      Files.writeString(trace, early + "\n", StandardOpenOption.APPEND);
    }
    Answer uninterrupted = conform(trace, model, "--json");

    interrupt(trace, model, 300);
    Answer resumed = conform(trace, model, "--json");

    assertThat(uninterrupted.code()).isNotEqualTo(Exit.HOLDS);
    assertThat(uninterrupted.out()).contains("\"ranked\"");
    assertThat(resumed).isEqualTo(uninterrupted);
  }

  @Test
  void shouldBeginAnewWhenTheTraceIsAnother() throws IOException {
    Path trace = trace("walk.ndjson", DOOR, false);
    String text = Files.readString(trace);
    interrupt(trace, DOOR, RECORDS);
    int at = text.indexOf("false", text.length() / 2);

    Files.writeString(trace, text.substring(0, at) + "true " + text.substring(at + 5));
    assertBeginsAnew(trace, "what was judged of the trace has changed");
    Files.writeString(trace, text);
    interrupt(trace, DOOR, RECORDS);
    Files.writeString(trace, " \n", StandardOpenOption.APPEND);
    assertBeginsAnew(trace, "size is");
  }

  @Test
  void shouldBeginAnewWhenModelOrOptionsAreOthers() throws IOException {
    Path trace = trace("walk.ndjson", DOOR, false);
    interrupt(trace, DOOR, RECORDS);
    assertBeginsAnew(trace, "options is", "--max-candidates", "5000");
    interrupt(trace, DOOR, RECORDS);
    Path spec = home.specs().resolve("Door.tla");
    Files.writeString(spec, Files.readString(spec) + "\n");
    assertBeginsAnew(trace, "model is");
  }

  @Test
  void shouldBeginAnewWhenTheCheckpointIsDamagedAndWhenAsked() throws IOException {
    Path trace = trace("walk.ndjson", DOOR, false);
    interrupt(trace, DOOR, RECORDS);
    String kept = Files.readString(checkpoint(trace, DOOR));
    List<String> damaged =
        List.of("", kept.substring(0, kept.length() - 9), kept.replaceFirst("\\d", "7"), "[]\n");

    for (String each : damaged) {
      Files.writeString(checkpoint(trace, DOOR), each);
      assertBeginsAnew(trace, "the checkpoint is damaged");
    }
    Files.writeString(checkpoint(trace, DOOR), kept);
    assertThat(conform(trace, DOOR, "--fresh").err()).isEmpty();
    assertThat(checkpoint(trace, DOOR)).doesNotExist();
  }

  @Test
  void shouldKeepNothingOfAFormatInWhichNobodyCanGoOn() throws IOException {
    Path trace = trace("walk.itf.json", DOOR, true);

    interrupt(trace, DOOR, RECORDS);

    assertThat(checkpoint(trace, DOOR)).doesNotExist();
    assertThat(conform(trace, DOOR).code()).isEqualTo(Exit.HOLDS);
  }

  @Test
  void shouldJudgeWhereNoCheckpointCanBeKept() throws IOException {
    Path trace = trace("walk.ndjson", DOOR, true);
    Files.createDirectories(home.root().resolve("target"));
    Files.writeString(home.root().resolve("target/conform"), "in the way");

    List<String> notes = interrupt(trace, DOOR, RECORDS);

    assertThat(notes).singleElement().asString().contains("no checkpoint can be kept");
    assertThat(conform(trace, DOOR).code()).isEqualTo(Exit.HOLDS);
  }

  private void assertBeginsAnew(Path trace, String why, String... more) throws IOException {
    Answer answer = conform(trace, DOOR, more);

    assertThat(answer.err()).contains("begins anew: ", why, checkpoint(trace, DOOR).toString());
    assertThat(answer.out()).isEqualTo(conform(trace, DOOR, more).out());
  }

  private Path trace(String name, String model, boolean whole) throws IOException {
    Path file = folder.resolve(name);
    try (SpecEngine engine = choice(model).open()) {
      List<String> variables = engine.variables();
      new RandomTrace(engine, whole ? variables : variables.subList(0, variables.size() / 2), whole)
          .write(file, Long.MAX_VALUE, RECORDS, 5);
    }
    return file;
  }

  /** Judges until so many records are explained, as one who is killed then. */
  private List<String> interrupt(Path trace, String model, long at) throws IOException {
    List<String> notes = new ArrayList<>();
    ConformCheckpoint checkpoint =
        new ConformCheckpoint(
            trace,
            checkpoint(trace, model),
            ConformIdentity.of(trace, choice(model), JudgeOptions.STANDARD),
            new WaypointRule(1),
            notes::add);
    try (SpecEngine engine = choice(model).open();
        TraceSource source = checkpoint.open(false)) {
      TraceJudge judge = new TraceJudge(engine, JudgeOptions.STANDARD);
      assertThatThrownBy(
              () -> judge.judge(source, trace.toString(), (n, all) -> stop(n == at), checkpoint))
          .hasMessage("interrupted");
    }
    return notes;
  }

  private static void stop(boolean now) {
    if (now) {
      throw new IllegalStateException("interrupted");
    }
  }

  private ModelChoice choice(String model) {
    return new ModelChoice(model, home.models().resolve(model + ".cfg"), home.specs());
  }

  private Path checkpoint(Path trace, String model) {
    return ConformIdentity.file(home, trace, choice(model));
  }

  private record Answer(int code, String out, String err) {}

  private Answer conform(Path trace, String model, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> args =
        new ArrayList<>(
            List.of(
                "-Dinglenook.home=" + home.root(), "conform", trace.toString(), "--model", model));
    args.addAll(List.of(more));
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    return new Answer(code, out.toString(), err.toString());
  }
}
