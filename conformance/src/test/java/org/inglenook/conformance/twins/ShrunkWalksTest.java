package org.inglenook.conformance.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.walk.ModelWalks;
import org.inglenook.conformance.walk.WalkFailure;
import org.inglenook.conformance.walk.WalkRule;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.Test;

/**
 * Guided walks find seeded bugs, and what is left of a failing walk is about as short as can be.
 */
class ShrunkWalksTest {
  private static final Path MODELS = Path.of("..", "model-checking", "models");
  private static final Path SPECS = Path.of("..", "spec");
  private static final Path TABLE = Path.of("target", "shrunk-walks.md");

  /** On small models, and not so deep that the search for the shortest walk takes long. */
  private static final Set<String> CHOSEN =
      Set.of(
          "a domain entered with a stale copy",
          "a page changes hands while processors know it",
          "two objects have their versions in one slot",
          "a parameter of any type accepted",
          "a freed object still the driver's when recovery looks",
          "a call goes on with an object that has ended",
          "a driver frees an object of the kernel",
          "what a lock protects is copied all the same",
          "a lock given back without what the driver changed under it",
          "a driver unloaded at any stage",
          "a task taken out of a driver that has not failed",
          "recovery goes on while tasks are inside",
          "the interrupt line of a failed driver is not masked",
          "the next incarnation registers its handler, and its line stays masked");

  private static final int MOST_WALKS = 400;
  private static final int MOST_STEPS = 60;

  /** Any step that parts from the spec. */
  private static final WalkRule CONFORMS =
      (engine, step) ->
          step.conforms() ? Optional.empty() : Optional.of("production code parts from the spec");

  /** One seeded bug: how it was found, and how short the walk became. */
  private record Row(Twin twin, int walks, int drawn, int shrunk, int shortest) {
    double ratio() {
      return (double) shrunk / shortest;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %d | %d | %d | %d | %.2f |",
          twin.broken(),
          twin.model(),
          walks,
          drawn,
          shrunk,
          shortest,
          ratio());
    }
  }

  @Test
  void shouldShrinkToTheShortestPossibleInTheMedian() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Twin> twins = twins();
    for (String model : twins.stream().map(Twin::model).distinct().sorted().toList()) {
      try (SpecEngine engine = SpecEngine.open(MODELS.resolve(model + ".cfg"), List.of(SPECS))) {
        StateGraph graph = engine.explore(100_000);
        for (Twin twin : twins) {
          if (twin.model().equals(model)) {
            rows.add(row(twin, engine, graph));
          }
        }
      }
    }

    write(rows);
    List<Double> ratios = rows.stream().map(Row::ratio).sorted().toList();
    assertThat(ratios.get(ratios.size() / 2)).isLessThanOrEqualTo(1.2);
    assertThat(rows).hasSameSizeAs(CHOSEN);
    assertThat(rows).allMatch(row -> row.shrunk() <= row.drawn());
  }

  private static List<Twin> twins() {
    return Stream.of(Twins.all(), RecoveryTwins.all(), TrackerTwins.all())
        .flatMap(List::stream)
        .filter(twin -> CHOSEN.contains(twin.broken()))
        .toList();
  }

  private static Row row(Twin twin, SpecEngine engine, StateGraph graph) {
    SubjectFactory subjects = twin.subjects();
    ModelWalks walks = new ModelWalks(twin.model(), engine, subjects, graph);
    WalkFailure failure = fail(twin, walks);
    WalkFailure again = fail(twin, new ModelWalks(twin.model(), engine, subjects, graph));
    assertThat(again.rerun()).as("same seed, same result").isEqualTo(failure.rerun());
    assertThat(walks.judge(CONFORMS, failure.walk())).isPresent();
    int shrunk = failure.walk().size();
    return new Row(
        twin,
        (int) walks.coverage("twin").walks(),
        failure.drawn(),
        shrunk,
        new ShortestFailure(engine, graph, subjects).steps(shrunk));
  }

  private static WalkFailure fail(Twin twin, ModelWalks walks) {
    Random random = new Random(42);
    for (int i = 0; i < MOST_WALKS; i++) {
      Optional<WalkFailure> failure = walks.walk("twin", CONFORMS, random, MOST_STEPS);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    throw new AssertionError("no walk finds: " + twin.broken());
  }

  private static void write(List<Row> rows) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| broken | model | walks to find it | steps drawn | shrunk to | shortest | ratio |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    rows.stream().sorted(Comparator.comparing(Row::ratio)).map(Row::toString).forEach(lines::add);
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines);
    lines.forEach(System.out::println);
  }
}
