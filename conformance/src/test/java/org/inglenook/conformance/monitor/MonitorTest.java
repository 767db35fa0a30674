package org.inglenook.conformance.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.replay.SimulatedSubject;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.trace.TraceHeader;
import org.inglenook.conformance.trace.TraceWriter;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTest {
  private final SpecEngine engine = ToySpec.open();
  private final SimulatedSubject door =
      new DoorSubjects()
          .create(
              Set.of("Open", "Close", "Enter", "Leave", "Alarm"),
              Map.of("Room", new Value.Int(1)),
              1);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldAcceptStepsOfTheSpec() {
    Monitor monitor = monitor(Optional.empty());

    take(monitor, "Open");
    take(monitor, "Enter", "bob");

    assertThat(monitor.report().steps()).isEqualTo(2);
    assertThat(monitor.report().rejection()).isEmpty();
  }

  @Test
  void shouldPassOverStepsOfOtherSpecs() {
    Monitor monitor = monitor(Optional.empty());

    monitor.step("Doorbell.Ring", 0, 0, 0, 0);
    monitor.step("Door.Repaint", 0, 0, 0, 0);

    assertThat(monitor.report().steps()).isZero();
    assertThat(monitor.report().others()).isEqualTo(1);
  }

  @Test
  void shouldNameTheGuardThatAReportedStepBreaks() {
    Monitor monitor = monitor(Optional.empty());

    monitor.step("Door.Enter", 0, 0, 0, 0);

    Rejection rejection = monitor.report().rejection().orElseThrow();
    assertThat(rejection.step()).isEqualTo(1);
    assertThat(rejection.instance()).isEqualTo("Enter(\"ann\")");
    assertThat(rejection.explanation().get(0)).matches("guard fails: open \\(Door, line \\d+\\)");
  }

  @Test
  void shouldSayOnlyThatAStepIsRejectedWhereNobodyAsksForReasons() {
    Monitor monitor = monitor(Optional.empty());
    monitor.withoutReasons();

    monitor.step("Door.Enter", 0, 0, 0, 0);

    Rejection rejection = monitor.report().rejection().orElseThrow();
    assertThat(rejection.instance()).isEqualTo("Enter(\"ann\")");
    assertThat(rejection.explanation()).isEmpty();
    assertThat(rejection.brokenIds()).isEmpty();
  }

  @Test
  void shouldNoticeAChangeThatNobodyReported() {
    Monitor monitor = monitor(Optional.empty());
    door.binding().perform("Alarm", List.of());

    take(monitor, "Enter", "ann");

    assertThat(monitor.report().rejection().orElseThrow().explanation())
        .startsWith("a step before it was not reported: Alarm")
        .contains("alarms: before 0, observed 1");
  }

  @Test
  void shouldTellSomebodyElseWhatItHasHeardAndSeen() {
    Monitor monitor = monitor(Optional.empty());
    StepLog log = monitor.logged();
    Follower other = monitor.another();
    monitor.begin();
    take(monitor, "Open");
    take(monitor, "Enter", "bob");
    log.tell(other);

    assertThat(other.steps()).isEqualTo(2);
    assertThat(other.state()).isEqualTo(engine.successor(opened(), enter("bob")));
    assertThat(other.rejection()).isEmpty();

    monitor.begin();
    door.binding().perform("Alarm", List.of());
    take(monitor, "Enter", "ann");
    log.tell(other);

    assertThat(monitor.report().rejection()).isPresent();
    assertThat(other.rejection()).isEqualTo(monitor.report().rejection());
  }

  private SpecState opened() {
    return engine.successor(engine.initial().get(0), new ActionInstance("Open", List.of()));
  }

  private static ActionInstance enter(String person) {
    return new ActionInstance("Enter", List.of(new Value.Str(person)));
  }

  @Test
  void shouldRecordWhatEachStepChanged() throws IOException {
    Path file = folder.resolve("trace.ndjson");
    TraceHeader header =
        new TraceHeader(
            "Door", "MCDoorReplay", 1, "test", "0", List.of("inside", "open", "alarms"));
    try (TraceWriter writer = TraceWriter.open(file, header)) {
      Monitor monitor = monitor(Optional.of(writer));
      take(monitor, "Open");
      take(monitor, "Enter", "bob");
    }

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"inglenook-trace\":1,\"spec\":\"Door\",\"model\":\"MCDoorReplay\",\"begin\":\"given\","
                + "\"seed\":1,\"command\":\"test\",\"classes\":\"0\","
                + "\"variables\":[\"inside\",\"open\",\"alarms\"]}",
            "{\"n\":0,\"cycle\":0,\"set\":{\"alarms\":0,\"inside\":{\"ann\":false,\"bob\":false},"
                + "\"open\":false}}",
            "{\"n\":1,\"cycle\":0,\"action\":\"Open\",\"args\":[],\"set\":{\"open\":true}}",
            "{\"n\":2,\"cycle\":0,\"action\":\"Enter\",\"args\":[\"bob\"],"
                + "\"set\":{\"inside\":{\"ann\":false,\"bob\":true}}}");
  }

  private Monitor monitor(Optional<TraceWriter> recorder) {
    return new Monitor(
        "Door",
        engine,
        door.view(),
        new InstanceEvents("Door", engine, door.binding().table()),
        door.world().clock(),
        recorder);
  }

  private void take(Monitor monitor, String action, String... people) {
    door.binding().perform(action, List.of(people));
    int person = people.length == 0 ? 0 : door.binding().table().number(people[0]);
    monitor.step("Door." + action, person, 0, 0, 0);
  }
}
