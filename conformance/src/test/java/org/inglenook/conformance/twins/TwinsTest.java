package org.inglenook.conformance.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Replay catches every broken twin, and names the property or the conjunct that it breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinsTest {
  private static final Path MODELS = Path.of("..", "model-checking", "models");
  private static final Path SPECS = Path.of("..", "spec");
  private static final Path TABLE = Path.of("target", "twins.md");

  private final List<String> rows = new ArrayList<>();

  private SpecEngine engine;
  private StateGraph graph;
  private String opened = "";

  /** Twins of one model come together, so that its graph is explored once. */
  @TestFactory
  Stream<DynamicTest> shouldCatch() {
    return Stream.of(Twins.all(), RecoveryTwins.all(), TrackerTwins.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Twin::model))
        .map(twin -> dynamicTest(twin.broken(), () -> judge(twin)));
  }

  private void open(String model) {
    if (!model.equals(opened)) {
      close();
      engine = SpecEngine.open(MODELS.resolve(model + ".cfg"), List.of(SPECS));
      graph = engine.explore(100_000);
      opened = model;
    }
  }

  private void close() {
    if (engine != null) {
      engine.close();
    }
  }

  private void judge(Twin twin) {
    open(twin.model());
    ReplayResult result = new Replay(engine, twin.subjects(), 1).run(graph);

    rows.add(row(twin, result));
    assertThat(result.conforms()).as(twin.broken()).isFalse();
    List<String> named = new ArrayList<>(result.brokenIds());
    named.addAll(result.explanation());
    assertThat(named).anyMatch(line -> line.startsWith(twin.caughtBy()));
  }

  private static String row(Twin twin, ReplayResult result) {
    List<String> steps = new ArrayList<>();
    List<String> conjuncts = new ArrayList<>();
    for (String line : result.explanation()) {
      if (line.startsWith("step ")) {
        steps.add(line.substring(line.indexOf(": ") + 2));
      } else if (line.contains(" fails: ")) {
        conjuncts.add(line);
      }
    }
    return Stream.of(
            twin.broken(),
            twin.model(),
            String.join("; ", steps),
            result.mismatch().map(each -> each.kind().sentence()).orElse("nothing"),
            String.join(" ", conjuncts),
            String.join(" ", result.brokenIds()))
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  @Test
  void shouldRefuseATwinThatIsTheOriginal() {
    Patch idle = Patch.result("org.inglenook.nooks.xpc.Xpc", "fail", "XpcRecords.newest", -1);

    assertThatThrownBy(() -> new TwinLoader(idle).subjects("Xpc"))
        .hasMessage("patch matches no instruction: [org.inglenook.nooks.xpc.Xpc.fail]");
  }

  @AfterAll
  void writeTable() throws IOException {
    close();
    List<String> lines = new ArrayList<>();
    lines.add("| broken | replayed | after | caught, because | conjunct | properties broken |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    lines.addAll(rows);
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines);
  }
}
