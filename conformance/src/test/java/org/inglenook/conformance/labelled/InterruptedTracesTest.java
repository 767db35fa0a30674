package org.inglenook.conformance.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A set of traces is the same bytes, wherever the run was interrupted; nobody else's are touched.
 */
class InterruptedTracesTest {
  private static final int COUNT = 16;
  private static final long SEED = 5;

  @TempDir private Path folder;

  private List<Model> models;

  @BeforeEach
  void makeModels() throws IOException {
    ToySpec.copyTo(folder);
    for (String kind : List.of(".cfg", ".tla")) {
      String text = Files.readString(folder.resolve("models/MCDoorReplay" + kind));
      Files.writeString(
          folder.resolve("models/MCDoorSecond" + kind),
          text.replace("MCDoorReplay", "MCDoorSecond"));
    }
    models =
        Portfolio.read(folder.resolve("models"), folder.resolve("spec")).models().stream()
            .filter(each -> each.name().matches("MCDoor(Replay|Second)"))
            .toList();
    assertThat(models).hasSize(2);
  }

  @Test
  void shouldWriteTheSameBytesWhereverItIsInterrupted() throws IOException {
    List<String> moments = new ArrayList<>();
    TraceSetOutcome whole = set("whole", moments::add).write(models, COUNT);

    assertThat(moments).hasSize(2 * (1 + COUNT));
    for (int i = 0; i < moments.size(); i += 3) {
      String moment = moments.get(i);
      String name = moment.replaceAll("\\W+", "-");
      assertThatThrownBy(() -> set(name, stopAt(moment)).write(models, COUNT))
          .hasMessage("interrupted");
      assertThat(set(name, InterruptedTracesTest::nobody).write(models, COUNT))
          .as(moment)
          .isEqualTo(whole);
      assertThat(FolderText.of(folder.resolve(name)))
          .as(moment)
          .isEqualTo(FolderText.of(folder.resolve("whole")));
    }
  }

  @Test
  void shouldCutOffWhatWasBeingWritten() throws IOException {
    set("whole", InterruptedTracesTest::nobody).write(models, COUNT);
    Map<String, String> whole = FolderText.of(folder.resolve("whole"));
    String journal = whole.get(TraceFolder.JOURNAL);
    int fifth = nth(journal, "sha256", 5);

    for (int cut : new int[] {0, 20, journal.indexOf('\n') + 9, fifth, journal.length() - 3}) {
      String name = "cut" + cut;
      String kept = journal.substring(0, cut);
      write(name, TraceFolder.JOURNAL, kept);
      int traces = nthsIn(kept.substring(0, kept.lastIndexOf('\n') + 1), "sha256");
      writeTraces(name, whole, traces);
      if (traces == COUNT) {
        write(name, TraceSet.LABELS + ".draft", "{");
      } else if (traces > 0) {
        write(name, "MCDoorReplay/%05d.ndjson".formatted(traces + 1), "{\"n\":");
      }

      List<String> moments = new ArrayList<>();
      set(name, moments::add).write(models, COUNT);

      assertThat(FolderText.of(folder.resolve(name))).as("cut at " + cut).isEqualTo(whole);
      assertThat(moments.stream().filter(text -> text.endsWith("written")))
          .as("cut at " + cut)
          .hasSize(COUNT - traces);
    }
  }

  @Test
  void shouldOnlySayAgainWhatIsFinished() throws IOException {
    TraceSetOutcome whole = set("whole", InterruptedTracesTest::nobody).write(models, COUNT);
    Map<String, String> before = FolderText.of(folder.resolve("whole"));
    List<String> moments = new ArrayList<>();

    assertThat(set("whole", moments::add).write(models, COUNT)).isEqualTo(whole);

    assertThat(moments).isEmpty();
    assertThat(FolderText.of(folder.resolve("whole"))).isEqualTo(before);
  }

  @Test
  void shouldKeepWhatBothJudgesHaveSaid() throws IOException {
    TraceSet first = set("both", SEED, fork(), stopAt("MCDoorSecond: exploring"));
    assertThatThrownBy(() -> first.write(models, COUNT)).hasMessage("interrupted");
    List<String> moments = new ArrayList<>();

    TraceSetOutcome outcome = set("both", SEED, fork(), moments::add).write(models, COUNT);

    assertThat(moments).isNotEmpty().allMatch(text -> text.startsWith("MCDoorSecond"));
    assertThat(outcome.agrees()).isTrue();
    int second =
        outcome.rows().stream()
            .flatMap(row -> row.second().orElseThrow().values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(second).isEqualTo(COUNT);
  }

  @Test
  void shouldRefuseWhatAnotherCommandHasBegun() throws IOException {
    set("whole", InterruptedTracesTest::nobody).write(models, COUNT);
    Map<String, String> before = FolderText.of(folder.resolve("whole"));

    refuses(
        set("whole", SEED + 1, Optional.empty(), InterruptedTracesTest::nobody),
        models,
        COUNT,
        "seed is 5 there, 6");
    refuses(
        set("whole", InterruptedTracesTest::nobody),
        models,
        COUNT + 1,
        "count is 16 there, 17 here");
    refuses(
        set("whole", InterruptedTracesTest::nobody),
        models.subList(0, 1),
        COUNT,
        "another command: models is");
    refuses(
        set("whole", SEED, fork(), InterruptedTracesTest::nobody),
        models,
        COUNT,
        "second-opinion is false there");
    Path spec = folder.resolve("spec/Door.tla");
    Files.writeString(spec, Files.readString(spec) + "\n");
    refuses(set("whole", InterruptedTracesTest::nobody), models, COUNT, "specs is");
    assertThat(FolderText.of(folder.resolve("whole"))).isEqualTo(before);
  }

  @Test
  void shouldRefuseWhatIsNotAsItWasWrittenAndTouchNothing() throws IOException {
    set("whole", InterruptedTracesTest::nobody).write(models, COUNT);
    Map<String, String> whole = FolderText.of(folder.resolve("whole"));
    String journal = whole.get(TraceFolder.JOURNAL);
    String trace = "MCDoorSecond/00003.ndjson";

    refuses(trace, whole.get(trace).replace("1", "2"), "not what was written here");
    refuses(TraceSet.LABELS, whole.get(TraceSet.LABELS) + "\n", "not what was written here");
    refuses("MCDoorReplay/notes.txt", "mine", "nothing is overwritten");
    refuses("notes.txt", "mine", "nothing is overwritten");
    refuses(TraceFolder.JOURNAL, journal.replaceFirst("explained\":", "explained\":1"), "altered");
    refuses(TraceFolder.JOURNAL, swapped(journal), "altered");
    refuses(TraceFolder.JOURNAL, "a diary\n", "altered");
    Files.delete(folder.resolve("whole").resolve(TraceFolder.JOURNAL));
    refuses(set("whole", InterruptedTracesTest::nobody), models, COUNT, "nothing is overwritten");
  }

  @Test
  void shouldRefuseTracesThatNoJournalKnows() throws IOException {
    write("mine", TraceFolder.JOURNAL, "");
    write("mine", "MCDoorReplay/00001.ndjson", "mine");

    refuses(set("mine", InterruptedTracesTest::nobody), models, COUNT, "nothing is overwritten");

    assertThat(FolderText.of(folder.resolve("mine")))
        .containsOnly(
            Map.entry(TraceFolder.JOURNAL, ""), Map.entry("MCDoorReplay/00001.ndjson", "mine"));
  }

  private void refuses(String file, String text, String why) throws IOException {
    Map<String, String> before = FolderText.of(folder.resolve("whole"));
    write("whole", file, text);
    Map<String, String> tampered = FolderText.of(folder.resolve("whole"));

    refuses(set("whole", InterruptedTracesTest::nobody), models, COUNT, why);

    assertThat(FolderText.of(folder.resolve("whole"))).isEqualTo(tampered).isNotEqualTo(before);
    if (before.containsKey(file)) {
      write("whole", file, before.get(file));
    } else {
      Files.delete(folder.resolve("whole").resolve(file));
    }
  }

  private static void refuses(TraceSet set, List<Model> models, int count, String why) {
    assertThatThrownBy(() -> set.write(models, count))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(why);
  }

  /** Two rows about traces in the wrong order, each with its seal. */
  private static String swapped(String journal) {
    List<String> lines = new ArrayList<>(journal.lines().toList());
    lines.add(3, lines.remove(2));
    return String.join("\n", lines) + "\n";
  }

  private void writeTraces(String name, Map<String, String> whole, int count) throws IOException {
    List<String> traces =
        whole.keySet().stream().filter(file -> file.startsWith("MC")).limit(count).toList();
    for (String trace : traces) {
      write(name, trace, whole.get(trace));
    }
  }

  private static int nth(String text, String part, int number) {
    int at = -1;
    for (int i = 0; i < number; i++) {
      at = text.indexOf(part, at + 1);
    }
    return at;
  }

  private static int nthsIn(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static void nobody(String text) {
    assertThat(text).isNotEmpty();
  }

  private static Consumer<String> stopAt(String moment) {
    return text -> {
      if (text.equals(moment)) {
        throw new IllegalStateException("interrupted");
      }
    };
  }

  private TraceSet set(String name, Consumer<String> progress) {
    return set(name, SEED, Optional.empty(), progress);
  }

  private TraceSet set(
      String name, long seed, Optional<TlcRunner> second, Consumer<String> progress) {
    return new TraceSet(folder.resolve(name), seed, second, progress);
  }

  private static Optional<TlcRunner> fork() {
    return Optional.of(new TlcRunner(TlcJar.find()));
  }

  private void write(String name, String file, String text) throws IOException {
    Path path = folder.resolve(name).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
