package org.inglenook.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.conformance.judge.DoorTrace.CLOSED;

import java.io.IOException;
import java.nio.file.Path;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces that show little: some variables, no actions, several steps between two records. */
class PartialTraceTest {
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
  void shouldKeepEveryExplanationOfWhatWasSeen() throws IOException {
    JudgeReport report =
        trace()
            .then(
                "{}",
                "{'action':'Open'}",
                "{'action':'Enter'}",
                "{'action':'Leave','args':{'p':'bob'}}")
            .judge();

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMS);
    assertThat(report.width()).isEqualTo(new JudgeReport.Width(2, 3, 1));
    assertThat(report.tally().withName()).isEqualTo(1);
    assertThat(report.tally().withArguments()).isEqualTo(2);
    assertThat(report.tally().seen()).containsEntry("open", 0L);
  }

  @Test
  void shouldRejectWhenTheLastExplanationDies() throws IOException {
    RejectedRecord rejected =
        trace()
            .then(
                "{}",
                "{'action':'Open'}",
                "{'action':'Enter'}",
                "{'action':'Enter'}",
                "{'action':'Close'}")
            .rejected();

    assertThat(rejected.number()).isEqualTo(4);
    assertThat(rejected.explanations()).isEqualTo(2);
    assertThat(rejected.lines().get(0)).startsWith("nearest step: Enter(");
    assertThat(rejected.lines())
        .anyMatch(line -> line.startsWith("guard fails in what is not shown: "));
  }

  @Test
  void shouldFindTheActionWhereNoneIsNamed() throws IOException {
    JudgeReport report =
        trace()
            .then(CLOSED, "{'state':{'open':true}}", "{'state':{'open':true}}", "{'state':{}}")
            .judge();

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMS);
    assertThat(report.tally().seen()).containsEntry("open", 3L).containsEntry("actor", 0L);
  }

  @Test
  void shouldNameTheNearestStepWhereNoneIsNamed() throws IOException {
    RejectedRecord rejected =
        trace()
            .then(CLOSED, "{'state':{'open':true,'alarms':0,'inside':{'ann':true,'bob':false}}}")
            .rejected();

    assertThat(rejected.number()).isEqualTo(2);
    assertThat(rejected.lines().get(0)).isEqualTo("nearest step: Open");
    assertThat(rejected.lines()).anyMatch(line -> line.contains("expected FALSE, observed TRUE"));
  }

  @Test
  void shouldTakeSeveralStepsBetweenTwoRecords() throws IOException {
    String inside = "{'state':{'inside':{'ann':true,'bob':false}}}";
    String out = "{'state':{'open':false,'inside':{'ann':false,'bob':false}}}";

    assertThat(trace().then(CLOSED, inside).judge().verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(trace().says("'steps':2").then(CLOSED, inside).judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
    assertThat(trace().says("'steps':{'max':3}").then(CLOSED, inside, out).judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
    assertThat(trace().says("'steps':{'max':1}").then(CLOSED, inside, out).judge().verdict())
        .isEqualTo(Verdict.REJECTED);
  }

  @Test
  void shouldTakeExactlyAsManyStepsAsAreSaid() throws IOException {
    String closed = "{'steps':%s," + CLOSED.substring(1);

    assertThat(trace().then(CLOSED, closed.formatted("2")).judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
    assertThat(trace().then(CLOSED, closed.formatted("3")).judge().verdict())
        .isEqualTo(Verdict.REJECTED);
    assertThat(trace().then(CLOSED, closed.formatted("4")).judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
    assertThat(trace().then(CLOSED, closed.formatted("0")).judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
    assertThat(trace().then(CLOSED, closed.formatted("1")).judge().verdict())
        .isEqualTo(Verdict.REJECTED);
  }

  @Test
  void shouldTakeOnlyHiddenActionsUnseen() throws IOException {
    DoorTrace opens = trace().says("'steps':{'max':2},'hidden':['Open']");
    DoorTrace alarms = trace().says("'steps':{'max':2},'hidden':['Alarm','Close']");
    String enter = "{'action':'Enter','args':['ann'],'state':{'alarms':0}}";

    assertThat(opens.then(CLOSED, enter).judge().verdict()).isEqualTo(Verdict.CONFORMS);
    assertThat(alarms.then(CLOSED, enter).judge().verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void shouldBeginWithAStepWhereTheFirstRecordNamesOne() throws IOException {
    assertThat(trace().then("{'action':'Open'}", "{'action':'Close'}").judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
    assertThat(trace().then("{'action':'Close'}").rejected().number()).isEqualTo(1);
    assertThat(trace().then("{'steps':1,'state':{'open':true}}").judge().verdict())
        .isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void shouldSayThatItCannotDecideRatherThanGuess() throws IOException {
    JudgeReport report =
        trace().says("'steps':{'min':0,'max':8}").with(5).then(CLOSED, "{}", CLOSED).judge();

    assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(report.records()).isEqualTo(1);
    assertThat(report.trouble().orElseThrow())
        .hasMessageContainingAll("line 3", "more than 5 explanations at record 2", "raise");
  }
}
