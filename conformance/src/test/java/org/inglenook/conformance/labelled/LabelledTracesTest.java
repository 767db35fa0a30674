package org.inglenook.conformance.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTracesTest {
  private static final Path MODELS = Path.of("..", "model-checking", "models");
  private static final Path SPECS = Path.of("..", "spec");

  @TempDir private Path folder;

  @Test
  void shouldBeJudgedAsLabelledByBothJudges() throws IOException {
    Model model = model(Portfolio.read(MODELS, SPECS), "MCObjectTrackerReplayLifetimes");

    TraceSetOutcome outcome = set("traces", 1, fork(), text -> {}).write(List.of(model), 200);

    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.traces()).isEqualTo(200);
    assertThat(outcome.rows()).hasSize(2 * TraceClass.values().length);
    for (Row row : outcome.rows()) {
      Map<Verdict, Integer> all = Map.of(row.kind().label().verdict(), row.traces());
      assertThat(row.first()).as(row.toString()).isEqualTo(all);
      assertThat(row.second()).as(row.toString()).contains(all);
    }
  }

  @Test
  void shouldWriteTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
    List<Model> models = List.of(door());

    set("one", 7, Optional.empty(), text -> {}).write(models, 60);
    set("same", 7, Optional.empty(), text -> {}).write(models, 60);
    set("other", 8, Optional.empty(), text -> {}).write(models, 60);

    assertThat(FolderText.of(folder.resolve("one")))
        .hasSize(62)
        .isEqualTo(FolderText.of(folder.resolve("same")))
        .isNotEqualTo(FolderText.of(folder.resolve("other")));
  }

  /** Legal traces become illegal ones behind the back of their labels. */
  @Test
  void shouldCallAFalseLabelWrong() throws IOException {
    Consumer<String> swap =
        text -> {
          if (text.equals("MCDoorReplay: 10 of 10 traces written")) {
            write("traces/MCDoorReplay/00001.ndjson", read("traces/MCDoorReplay/00010.ndjson"));
          }
        };
    TraceSetOutcome outcome = set("traces", 1, Optional.empty(), swap).write(List.of(door()), 10);

    assertThat(read("traces/" + TraceSet.LABELS).lines().findFirst().orElseThrow())
        .contains("\"label\":\"legal\"");
    assertThat(outcome.agrees()).isFalse();
    assertThat(outcome.wrong())
        .singleElement()
        .asString()
        .startsWith("MCDoorReplay/00001.ndjson: the label says conforms after ");
  }

  /** The second judge reads the spec for itself, and finds another one here. */
  @Test
  void shouldCallASecondJudgeWrongThatContradictsALabel() throws IOException {
    Model door = door();
    Consumer<String> tamper =
        text -> {
          if (text.equals("MCDoorReplay: 60 of 60 traces written")) {
            write("spec/Door.tla", read("spec/Door.tla").replace("  /\\ ~open\n", "  /\\ open\n"));
          }
        };

    TraceSetOutcome outcome = set("traces", 1, fork(), tamper).write(List.of(door), 60);

    assertThat(outcome.wrong())
        .isNotEmpty()
        .anyMatch(
            line ->
                line.matches(
                    ".*: the label says (conforms after \\d+ records), this JVM \\1, a forked TLC rejected after .*"));
  }

  @Test
  void shouldCallASecondJudgeWrongThatComesToNoEnd() throws IOException {
    Model door = door();
    write("spec/Door.tla", read("spec/Door.tla").replace("Count == Room", "OpinionState == Room"));

    TraceSetOutcome outcome = set("traces", 1, fork(), text -> {}).write(List.of(door), 3);

    assertThat(outcome.wrong()).singleElement().asString().contains("no second opinion");
  }

  @Test
  void shouldRefuseAFolderWithSomethingInItAndTouchNothing() throws IOException {
    write("traces/notes.txt", "mine");
    TraceSet set = set("traces", 1, Optional.empty(), text -> {});
    List<Model> models = List.of(door());

    assertThatThrownBy(() -> set.write(models, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nothing is overwritten");
    assertThat(FolderText.of(folder.resolve("traces")))
        .containsExactly(Map.entry("notes.txt", "mine"));
  }

  private TraceSet set(
      String name, long seed, Optional<TlcRunner> second, Consumer<String> progress) {
    return new TraceSet(folder.resolve(name), seed, second, progress);
  }

  private static Optional<TlcRunner> fork() {
    return Optional.of(new TlcRunner(TlcJar.find()));
  }

  private Model door() throws IOException {
    ToySpec.copyTo(folder);
    return model(Portfolio.read(folder.resolve("models"), folder.resolve("spec")), "MCDoorReplay");
  }

  private static Model model(Portfolio portfolio, String name) {
    return portfolio.models().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
