package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.tlc.trace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
  @TempDir private Path folder;

  @Test
  void shouldGiveBackWhatWasAddedInOrder() {
    ResultsFile results = ResultsFile.open(folder.resolve("deep/er/results.ndjson"));

    results.append(line("MCA", "hash1", true));
    results.append(line("MCB", "hash2", false));

    assertThat(results.read())
        .containsExactly(line("MCA", "hash1", true), line("MCB", "hash2", false));
  }

  @Test
  void shouldKeepEarlierLinesWhenTheLastWasCutAndGoOnAfterIt() throws IOException {
    Path file = folder.resolve("results.ndjson");
    ResultsFile results = ResultsFile.open(file);
    results.append(line("MCA", "hash1", true));
    Files.writeString(file, "{\"model\":\"MCB\",\"spe", StandardOpenOption.APPEND);

    assertThat(results.read()).containsExactly(line("MCA", "hash1", true));
    results.append(line("MCC", "hash3", true));

    assertThat(results.read())
        .containsExactly(line("MCA", "hash1", true), line("MCC", "hash3", true));
  }

  @Test
  void shouldRefuseALineThatWasAltered() throws IOException {
    Path file = folder.resolve("results.ndjson");
    ResultsFile results = ResultsFile.open(file);
    results.append(line("MCA", "hash1", false));
    Files.writeString(file, Files.readString(file).replace("\"agrees\":false", "\"agrees\":true"));

    assertThatThrownBy(results::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("results.ndjson, line 1")
        .hasMessageContaining("altered");
  }

  @Test
  void shouldFindAnAgreeingResultOfTheSameFilesAndTlcOnly() {
    ResultsFile results = ResultsFile.open(folder.resolve("results.ndjson"));
    results.append(line("MCA", "hash1", true));
    results.append(line("MCB", "hash2", false));

    assertThat(results.agreeing("MCA", "hash1", "jar")).contains(line("MCA", "hash1", true));
    assertThat(results.agreeing("MCA", "hash9", "jar")).isEmpty();
    assertThat(results.agreeing("MCA", "hash1", "other")).isEmpty();
    assertThat(results.agreeing("MCB", "hash2", "jar")).isEmpty();
  }

  @Test
  void shouldRefuseAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThatThrownBy(() -> ResultsFile.open(file.resolve("results.ndjson")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("results cannot be written there")
        .hasMessageContaining("writable and has room");
  }

  @Test
  void shouldRefuseAReadOnlyFolder() {
    Path file = Path.of("/proc/results.ndjson");
    assumeThat(file.getParent()).isDirectory();

    assertThatThrownBy(() -> ResultsFile.open(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("results cannot be written there");
  }

  @Test
  void shouldRefuseAFullDisk() {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    ResultsFile results = ResultsFile.open(full);

    assertThatThrownBy(() -> results.append(line("MCA", "hash1", true)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("No space left");
  }

  private static ResultLine line(String model, String hash, boolean agrees) {
    return new ResultLine(
        model,
        "Toy",
        hash,
        "jar",
        "2.18",
        List.of("TOY-S1", "Range"),
        "holds",
        Verdict.Kind.HOLDS,
        "holds <<\"quoted\">>",
        agrees,
        agrees ? List.of() : List.of("a difference"),
        744,
        273,
        8,
        1,
        900,
        List.of(new ActionCoverage("Inc", new Place("Toy", 12, 1), 29, 420)));
  }
}
