package org.inglenook.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.conformance.judge.DoorTrace.CLOSED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.conformance.diagnosis.Failure;
import org.inglenook.conformance.diagnosis.Hypothesis;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complete traces: every action with its arguments, every variable but the history. */
class TraceJudgeTest {
  private static final String CHANGES = "'variables':['inside','open','alarms']";
  private static final String BEGIN =
      "{'n':0,'cycle':0,'set':{'alarms':0,'inside':{'ann':false,'bob':false},'open':false}}";
  private static final String OPEN =
      "{'n':1,'cycle':5,'action':'Open','args':[],'set':{'open':true}}";
  private static final String ENTER =
      "{'n':2,'cycle':9,'action':'Enter','args':['bob'],'set':{'inside':{'ann':false,'bob':true}}}";

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

  private DoorTrace trace() {
    return new DoorTrace(engine, folder);
  }

  @Test
  void shouldAcceptATraceOfTheSpec() throws IOException {
    JudgeReport report = trace().says(CHANGES).then(BEGIN, OPEN, ENTER).judge();

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMS);
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.width()).isEqualTo(new JudgeReport.Width(1, 1, 1));
    assertThat(report.pending()).containsExactly("TOY-L1");
  }

  @Test
  void shouldRejectATraceWithAStepCutOut() throws IOException {
    RejectedRecord rejected =
        trace().says(CHANGES).then(BEGIN, ENTER.replace("'n':2", "'n':1")).rejected();

    assertThat(rejected.number()).isEqualTo(2);
    assertThat(rejected.place()).isEqualTo("line 3");
    assertThat(rejected.time()).hasValue(9);
    assertThat(rejected.said()).isEqualTo("Enter[\"bob\"]");
    assertThat(rejected.broken()).containsExactly("TOY-S2");
    assertThat(rejected.lines()).anyMatch(line -> line.contains("open (Door, line "));
  }

  @Test
  void shouldRejectWhatChangedWithoutBeingListed() throws IOException {
    RejectedRecord rejected =
        trace().says(CHANGES).then(BEGIN, OPEN.replace("'open':true", "")).rejected();

    assertThat(rejected.number()).isEqualTo(2);
    assertThat(rejected.lines())
        .anyMatch(line -> line.contains("open: expected TRUE, observed FALSE"));
  }

  @Test
  void shouldBeginInTheGivenStateWhereTheTraceSaysSo() throws IOException {
    String open = BEGIN.replace("'open':false", "'open':true");

    JudgeReport initial = trace().says(CHANGES).then(open, ENTER).judge();
    JudgeReport given = trace().says(CHANGES).says("'begin':'given'").then(open).judge();

    assertThat(initial.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(initial.rejected().orElseThrow().lines())
        .containsExactly("open: expected FALSE, observed TRUE");
    assertThat(given.verdict()).isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void shouldJudgeAGivenStateByTheInvariants() throws IOException {
    RejectedRecord rejected =
        trace()
            .says("'begin':'given'")
            .then("{'state':{'inside':{'ann':true,'bob':true}}}")
            .rejected();

    assertThat(rejected.broken()).containsExactly("TOY-S1");
  }

  @Test
  void shouldRankWhatMayHaveHappenedByWhatWasSeenAlone() throws IOException {
    RejectedRecord rejected =
        trace().then(CLOSED, "{'action':'Enter','args':['bob'],'state':{'alarms':0}}").rejected();

    assertThat(rejected.ranked().get(0).hypothesis()).isEqualTo(Hypothesis.UNSEEN_GUARD);
    assertThat(rejected.ranked().get(0).unexplained()).isZero();
    assertThat(rejected.ranked()).allMatch(each -> each.failure().stream().noneMatch(this::unseen));
  }

  private boolean unseen(Failure failure) {
    return failure.seen().stream().anyMatch(place -> place.path().startsWith("inside"));
  }

  @Test
  void shouldJudgeThatALoopCloses() throws IOException {
    JudgeReport closing = loop(1, CLOSED, OPENED, CLOSED, OPENED);
    JudgeReport stuttering = loop(1, CLOSED, OPENED);
    JudgeReport open = loop(0, CLOSED, OPENED, OPENED.replace("'bob':false", "'bob':true"));

    assertThat(closing.verdict()).isEqualTo(Verdict.CONFORMS);
    assertThat(closing.records()).isEqualTo(4);
    assertThat(stuttering.verdict()).isEqualTo(Verdict.CONFORMS);
    assertThat(open.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(open.rejected().orElseThrow().place()).isEqualTo("the loop back to state 0");
  }

  @Test
  void shouldSayWhereALoopLeadsNowhere() throws IOException {
    JudgeReport report = loop(2, CLOSED, OPENED);

    assertThat(report.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(report.trouble().orElseThrow().what())
        .isEqualTo("loop names state 2, there are states 0 to 1");
  }

  private static final String OPENED = CLOSED.replace("'open':false", "'open':true");

  private JudgeReport loop(int index, String... states) throws IOException {
    Path file = folder.resolve("door.itf.json");
    String listed =
        Stream.of(states)
            .map(state -> state.substring("{'state':".length(), state.length() - 1))
            .collect(Collectors.joining(","));
    Files.writeString(
        file, "{'loop':%d,'states':[%s]}".formatted(index, listed).replace('\'', '"'));
    try (TraceSource source = TraceFile.open(file)) {
      return new TraceJudge(engine, JudgeOptions.STANDARD).judge(source, "door", Watcher.NOBODY);
    }
  }

  @Test
  void shouldSayWhichValueIsOutsideOfItsType() throws IOException {
    RejectedRecord word =
        trace().then(CLOSED, "{'action':'Alarm','state':{'alarms':'one'}}").rejected();
    RejectedRecord large =
        trace().then(CLOSED, "{'action':'Alarm','state':{'alarms':7}}").rejected();
    RejectedRecord mixed =
        trace().then(CLOSED, "{'action':'Alarm','state':{'inside':{'#set':[1,'a']}}}").rejected();

    assertThat(word.lines().get(0))
        .isEqualTo("value outside of its type: alarms = \"one\" (TypeOK)");
    assertThat(word.lines()).contains("alarms: expected 1, observed \"one\"");
    assertThat(large.lines().get(0)).startsWith("value outside of its type: alarms = 7");
    assertThat(mixed.lines().get(0)).startsWith("value outside of its type: inside = {1, \"a\"}");
  }

  @Test
  void shouldSayWhatTheModelDoesNotHave() throws IOException {
    assertTrouble(
        trace().then(CLOSED, "{'action':'Opens'}"), "no action Opens", "[Open, Close, Enter");
    assertTrouble(
        trace().then(CLOSED, "{'action':'Enter','args':[]}"), "Enter takes 1 arguments [p]");
    assertTrouble(
        trace().then(CLOSED, "{'action':'Enter','args':['eve']}"),
        "p of Enter is \"eve\" in no step of this model, it is [\"ann\", \"bob\"]");
    assertTrouble(
        trace().then(CLOSED, "{'action':'Enter','args':{'q':'ann'}}"), "has no parameter q");
    assertTrouble(trace().then(CLOSED, "{'state':{'shut':1}}"), "no variable shut", "--ignore");
    assertTrouble(
        trace().says("'constants':{'Room':2}").then(CLOSED), "made for Room = 2, the model has 1");
    assertTrouble(trace().says("'hidden':['Opens']").then(CLOSED), "no action Opens");
    assertTrouble(trace().says("'variables':['shut']").then(CLOSED), "no variable shut");
    assertTrouble(trace(), "the trace has no record");
    assertThat(trace().says("'ignore':['shut']").then(CLOSED, "{'state':{'shut':1}}").judge())
        .extracting(JudgeReport::verdict)
        .isEqualTo(Verdict.CONFORMS);
  }

  private static void assertTrouble(DoorTrace trace, String... texts) throws IOException {
    JudgeReport report = trace.judge();

    assertThat(report.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(report.trouble().orElseThrow()).hasMessageContainingAll(texts);
  }
}
