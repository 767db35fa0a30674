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
import org.inglenook.conformance.diagnosis.Explanation;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Replay catches every broken twin, and names the property or the conjunct that it breaks. Of those
 * whose cause is one conjunct of the spec, the diagnosis ranks it first, or nearly so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinsTest {
  private static final Path MODELS = Path.of("..", "model-checking", "models");
  private static final Path SPECS = Path.of("..", "spec");
  private static final Path TABLE = Path.of("target", "twins.md");

  private static final Path RANKS = Path.of("target", "ranks.md");

  private final List<String> rows = new ArrayList<>();
  private final List<String> ranks = new ArrayList<>();
  private final Causes causes = new Causes();
  private final List<Integer> found = new ArrayList<>();

  private SpecEngine engine;
  private StateGraph graph;
  private Replay replay;
  private String opened = "";

  /** Twins of one model come together, so that its graph is explored once. */
  @TestFactory
  Stream<DynamicTest> shouldCatch() {
    Stream<DynamicTest> each =
        Stream.of(Twins.all(), RecoveryTwins.all(), TrackerTwins.all(), ConjunctTwins.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Twin::model))
            .map(twin -> dynamicTest(twin.broken(), () -> judge(twin)));
    return Stream.concat(
        each, Stream.of(dynamicTest("the right conjunct comes first", this::requireRanks)));
  }

  private void requireRanks() {
    long first = found.stream().filter(rank -> rank == 1).count();
    long nearly = found.stream().filter(rank -> rank >= 1 && rank <= 3).count();

    assertThat(found).as("twins whose conjunct is known").hasSizeGreaterThanOrEqualTo(50);
    assertThat(first * 100).as("ranked first").isGreaterThanOrEqualTo(90L * found.size());
    assertThat(nearly * 100).as("in the first three").isGreaterThanOrEqualTo(98L * found.size());
  }

  private void open(String model) {
    if (!model.equals(opened)) {
      close();
      engine = SpecEngine.open(MODELS.resolve(model + ".cfg"), List.of(SPECS));
      graph = engine.explore(100_000);
      replay = null;
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
    SubjectFactory subjects = twin.subjects();
    replay = replay == null ? new Replay(engine, subjects, 1) : replay.of(subjects);
    ReplayResult result = replay.run(graph);

    rows.add(row(twin, result));
    rank(twin, result);
    assertThat(result.conforms()).as(twin.broken()).isFalse();
    List<String> named = new ArrayList<>(result.brokenIds());
    named.addAll(result.explanation());
    assertThat(named).anyMatch(line -> line.startsWith(twin.caughtBy()));
  }

  private void rank(Twin twin, ReplayResult result) {
    if (causes.knows(twin)) {
      int rank = causes.rank(twin, result.candidates());
      found.add(rank);
      String named =
          result.candidates().stream()
              .findFirst()
              .flatMap(Explanation::failure)
              .map(failure -> failure.conjunct().text() + " (" + failure.conjunct().place() + ")")
              .orElse("nothing");
      ranks.add(
          cells(
              twin.broken(),
              twin.model(),
              String.join(" or ", causes.of(twin)),
              String.valueOf(rank),
              String.valueOf(result.candidates().size()),
              named.replaceAll("\\s+", " ")));
    }
  }

  private static String cells(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
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
    return cells(
        twin.broken(),
        twin.model(),
        String.join("; ", steps),
        result.mismatch().map(each -> each.kind().sentence()).orElse("nothing"),
        String.join(" ", conjuncts),
        String.join(" ", result.brokenIds()));
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
    List<String> ranked = new ArrayList<>();
    ranked.add("| broken | replayed | right | its rank | of | named first |");
    ranked.add("| --- | --- | --- | --- | --- | --- |");
    ranked.addAll(ranks);
    Files.write(RANKS, ranked);
  }
}
