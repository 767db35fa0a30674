package org.inglenook.conformance.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.TraceJudge;
import org.inglenook.conformance.judge.Watcher;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forked TLC reads everything that a trace may say as the judge of this JVM does. */
class SecondTraceJudgeTest {
  private static final String SHUT =
      "{'state':{'inside':{'ann':false,'bob':false},'open':false,'alarms':0}}";
  private static final String OPEN = "{'action':'Open','args':[]}";
  private static final String IN = "'inside':{'ann':true,'bob':false}";
  private static final List<List<String>> TRACES =
      List.of(
          // every step and every variable that matters
          List.of(
              "",
              "conforms 3",
              SHUT,
              OPEN,
              "{'action':'Enter','args':['ann'],'state':{" + IN + "}}"),
          List.of("", "rejected 1", SHUT, "{'action':'Enter','args':['ann']}", OPEN),
          List.of(
              "",
              "rejected 2",
              SHUT,
              OPEN,
              "{'action':'Enter','args':['ann'],'state':{'open':false}}"),
          List.of("", "rejected 0", "{'state':{'open':true}}", OPEN),
          // begins with a step; nothing seen; arguments in part, or none
          List.of("", "conforms 1", OPEN),
          List.of(
              "",
              "conforms 4",
              "{}",
              "{}",
              "{'action':'Enter'}",
              "{'action':'Leave','args':{'p':'bob'}}"),
          List.of(
              "",
              "rejected 3",
              "{}",
              OPEN,
              "{'action':'Enter','args':{'p':'ann'}}",
              "{'action':'Leave','args':{'p':'bob'}}"),
          // several steps between two records, hidden actions among them
          List.of("", "rejected 1", SHUT, "{'state':{" + IN + "}}"),
          List.of(",'steps':2", "conforms 2", SHUT, "{'state':{" + IN + "}}"),
          List.of(
              ",'steps':{'min':1,'max':4},'hidden':['Open']",
              "conforms 2",
              SHUT,
              "{'action':'Enter','state':{" + IN + "}}"),
          List.of(
              ",'steps':{'min':1,'max':4},'hidden':['Close']",
              "rejected 1",
              SHUT,
              "{'action':'Enter','state':{" + IN + "}}"),
          List.of("", "rejected 1", SHUT, "{'steps':3," + SHUT.substring(1)),
          List.of(
              "",
              "conforms 3",
              SHUT,
              "{'steps':4," + SHUT.substring(1),
              "{'steps':0," + SHUT.substring(1)),
          List.of(
              "",
              "rejected 1",
              SHUT,
              "{'steps':{'min':0,'max':2},'action':'Alarm','state':{'alarms':0}}"),
          // what has changed, and where it begins
          List.of(
              ",'variables':['open','alarms']",
              "rejected 2",
              "{'set':{'open':false,'alarms':0}}",
              "{'action':'Open','set':{'open':true}}",
              "{'action':'Alarm','set':{}}"),
          List.of(
              ",'variables':['open']",
              "conforms 3",
              "{'set':{'open':false}}",
              "{'action':'Open','set':{'open':true}}",
              "{'action':'Alarm','set':{}}"),
          List.of(
              ",'begin':'given'",
              "conforms 2",
              "{'state':{'open':true," + IN + "}}",
              "{'action':'Leave','args':['ann']}"),
          List.of(
              ",'begin':'given'",
              "rejected 0",
              "{'state':{'inside':{'ann':true,'bob':true}}}",
              "{}"),
          // what is no trace of this model
          List.of("", "unreadable 1", SHUT, "{'action':'Burn'}", OPEN),
          List.of("", "unreadable 2", SHUT, OPEN, "{'action':'Enter','args':['eve']}"),
          List.of("", "unreadable 1", SHUT, "{'state':{'smoke':1}}"),
          List.of(",'ignore':['smoke']", "conforms 2", SHUT, "{'state':{'smoke':1}}"),
          List.of("", "unreadable 2", SHUT, OPEN, "{'act"));

  private static SpecEngine engine;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    engine = ToySpec.open();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void shouldSayOfEachTraceWhatTheFirstJudgeSays() throws IOException {
    SecondTraceJudge second = judge("EnoughRoom");
    List<SeenTrace> read = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<JudgeReport> first = new ArrayList<>();
    for (List<String> trace : TRACES) {
      expected.add(trace.get(1));
      first.add(first(write(trace)));
      read.add(read(second, write(trace)));
    }

    List<SecondVerdict> verdicts = second.judge(read);

    assertThat(verdicts)
        .extracting(each -> each.verdict().word() + " " + each.records())
        .containsExactlyElementsOf(expected);
    for (int i = 0; i < TRACES.size(); i++) {
      assertThat(verdicts.get(i).agreesWith(first.get(i))).as(TRACES.get(i).toString()).isTrue();
    }
  }

  @Test
  void shouldSayNothingWhereTlcComesToNoEnd() throws IOException {
    SecondTraceJudge second = judge("NoSuchInvariant");
    List<SeenTrace> one = List.of(read(second, write(TRACES.get(0))));

    assertThatThrownBy(() -> second.judge(one))
        .isInstanceOf(OpinionException.class)
        .hasMessageContaining("no second opinion: ");
  }

  private SecondTraceJudge judge(String invariant) throws IOException {
    ToySpec.copyTo(folder.resolve("toy"));
    return new SecondTraceJudge(
        new TlcRunner(TlcJar.find()),
        folder.resolve("toy/models/MCDoorReplay.cfg"),
        List.of(folder.resolve("toy/spec")),
        engine,
        List.of(invariant));
  }

  private Path write(List<String> trace) throws IOException {
    String text =
        "{'inglenook-trace':1,'spec':'Door'"
            + trace.get(0)
            + "}\n"
            + String.join("\n", trace.subList(2, trace.size()));
    return Files.writeString(folder.resolve("door.ndjson"), text.replace('\'', '"'));
  }

  private static JudgeReport first(Path file) throws IOException {
    try (TraceSource source = TraceFile.open(file)) {
      return new TraceJudge(engine, JudgeOptions.STANDARD)
          .judge(source, "door.ndjson", Watcher.NOBODY);
    }
  }

  private static SeenTrace read(SecondTraceJudge judge, Path file) throws IOException {
    try (TraceSource source = TraceFile.open(file)) {
      return judge.read(source, JudgeOptions.STANDARD);
    }
  }
}
