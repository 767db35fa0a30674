package org.inglenook.conformance.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.trace.ItfWriter;
import org.inglenook.conformance.trace.TraceReader;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceJudgeTest {
  private static final String HEADER =
      "{\"inglenook-trace\":1,\"spec\":\"Door\",\"model\":\"MCDoorReplay\",\"seed\":1,"
          + "\"command\":\"c\",\"classes\":\"0\",\"variables\":[\"inside\",\"open\",\"alarms\"]}";
  private static final String BEGIN =
      "{\"n\":0,\"cycle\":0,\"set\":{\"alarms\":0,\"inside\":{\"ann\":false,\"bob\":false},\"open\":false}}";
  private static final String OPEN =
      "{\"n\":1,\"cycle\":5,\"action\":\"Open\",\"args\":[],\"set\":{\"open\":true}}";
  private static final String ENTER =
      "{\"n\":2,\"cycle\":9,\"action\":\"Enter\",\"args\":[\"bob\"],"
          + "\"set\":{\"inside\":{\"ann\":false,\"bob\":true}}}";

  @TempDir private Path folder;

  @Test
  void shouldAcceptATraceOfTheSpec() throws IOException {
    MonitorReport report = judge(HEADER, BEGIN, OPEN, ENTER);

    assertThat(report.steps()).isEqualTo(2);
    assertThat(report.rejection()).isEmpty();
  }

  @Test
  void shouldRejectATraceWithAStepCutOut() throws IOException {
    Rejection rejection = judge(HEADER, BEGIN, ENTER).rejection().orElseThrow();

    assertThat(rejection.cycle()).isEqualTo(9);
    assertThat(rejection.instance()).isEqualTo("Enter(\"bob\")");
    assertThat(rejection.brokenIds()).containsExactly("TOY-S2");
    assertThat(rejection.explanation().get(0)).startsWith("guard fails: open (Door, line ");
  }

  @Test
  void shouldSayWhichLineIsNoLineOfATrace() {
    assertThatThrownBy(() -> judge(HEADER, BEGIN, OPEN.substring(0, 20)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 3: no JSON object");
    assertThatThrownBy(() -> judge(HEADER, BEGIN, OPEN.replace("Open", "Opens")))
        .hasMessageContaining("line 3: no step of this model: Opens");
    assertThatThrownBy(() -> judge(BEGIN))
        .hasMessageContaining("line 1: does not begin with the header of a trace");
    assertThatThrownBy(() -> judge(HEADER)).hasMessageContaining("the trace has no state");
  }

  @Test
  void shouldWriteEveryStateInTheInformalTraceFormat() throws IOException {
    Path itf = folder.resolve("trace.itf.json");
    try (TraceReader reader = TraceReader.open(write(HEADER, BEGIN, OPEN, ENTER))) {
      new ItfWriter().copy(reader, itf);
    }

    JsonObject trace = JsonParser.parseString(Files.readString(itf)).getAsJsonObject();
    List<String> actions = new ArrayList<>();
    trace
        .getAsJsonArray("states")
        .forEach(
            state ->
                actions.add(
                    state.getAsJsonObject().getAsJsonObject("#meta").get("action").getAsString()));
    assertThat(actions).containsExactly("Init", "Open", "Enter(\"bob\")");
    JsonObject last = trace.getAsJsonArray("states").get(2).getAsJsonObject();
    assertThat(last.get("open").getAsBoolean()).isTrue();
    assertThat(last.getAsJsonObject("inside").get("bob").getAsBoolean()).isTrue();
  }

  private MonitorReport judge(String... lines) throws IOException {
    Path file = write(lines);
    try (TraceReader reader = TraceReader.open(file);
        SpecEngine engine = ToySpec.open()) {
      return new TraceJudge(engine, file.toString()).judge(reader);
    }
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("trace.ndjson"), List.of(lines));
  }
}
