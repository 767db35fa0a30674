package org.inglenook.conformance.codemutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.cli.Schemas;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix of four mutants, judged by all layers. */
class LayerMatrixTest {
  private static final String GROUP = "org.inglenook.nooks.xpc";
  private static final String HASH = "0123abcd";

  @TempDir private Path folder;
  private final List<Row> rows = new ArrayList<>();

  @BeforeEach
  void judge() {
    row(1, Fate.CAUGHT, Fate.SPENT, Fate.MISSED, Fate.MISSED);
    row(2, Fate.MISSED, Fate.CAUGHT, Fate.UNREACHED, Fate.UNREACHED);
    row(3, Fate.INVALID, Fate.INVALID, Fate.INVALID, Fate.INVALID);
    row(4, Fate.MISSED, Fate.UNREACHED, Fate.UNREACHED, Fate.UNREACHED);
  }

  private void row(int index, Fate... fates) {
    Map<Layer, Bench.Outcome> outcomes = new EnumMap<>(Layer.class);
    Iterator<Fate> each = List.of(fates).iterator();
    for (Layer layer : Layer.values()) {
      if (each.hasNext()) {
        Fate fate = each.next();
        outcomes.put(layer, new Bench.Outcome(fate, fate.isCaught() ? "ATest.shouldTell()" : ""));
      }
    }
    CodeMutant mutant =
        new CodeMutant(
            "xpc.Xpc.fail:Math:" + index,
            GROUP + ".Xpc",
            "fail",
            "(I)V",
            "Math",
            index,
            40 + index,
            "changed");
    rows.add(new Row(mutant, HASH, outcomes));
  }

  private LayerMatrix matrix(String excuses) throws IOException {
    return matrix(excuses, false);
  }

  private LayerMatrix matrix(String excuses, boolean scoreOnly) throws IOException {
    Files.writeString(folder.resolve("xpc.excused"), excuses);
    Excuses read = Excuses.read(folder);
    return new LayerMatrix(
        List.of(Layer.values()), scoreOnly, 7, Map.of(GROUP, 40), rows, read, read.lapsed(rows));
  }

  @Test
  void shouldCountWhatEachLayerCatchesAndWhatItCatchesAlone() throws IOException {
    LayerMatrix matrix = matrix("");
    Score score = matrix.score(matrix.of(GROUP));

    assertThat(score).isEqualTo(new Score(2, 3, 0, 1));
    assertThat(score.percent()).isEqualTo(66);
    assertThat(matrix.survivors()).extracting(row -> row.mutant().line()).containsExactly(44);
    assertThat(new MatrixPage(matrix).text())
        .contains(
            "| " + GROUP + " | 4 | 1 | 0 | 1/0 | 2/1 | 0/0 | 0/0 | 2 | 66 % | 4 of 40, seed 7 |")
        .contains("`xpc.Xpc.fail:Math:4 0123abcd`, line 44: changed");
    assertThat(matrix.shortcomings()).containsExactly(GROUP + ": 66 % caught, not 90");
  }

  @Test
  void shouldSayWhichLayerCameFirstWhenOnlyTheScoreIsAsked() throws IOException {
    rows.clear();
    row(1, Fate.CAUGHT);
    row(2, Fate.MISSED, Fate.MISSED, Fate.SPENT);
    row(3, Fate.INVALID);

    LayerMatrix matrix = matrix("", true);
    String json = new MatrixJson(matrix).text();

    assertThat(new MatrixPage(matrix).text())
        .contains("a mutant counts for the layer whose test caught it first.")
        .contains("| " + GROUP + " | 3 | 1 | 0 | 1 | 0 | 1 | 0 | 2 | 100 % |");
    assertThat(json).contains("\"scoreOnly\": true").doesNotContain("\"workloads\": {");
    assertThat(Schemas.errors("code-mutants", json)).isEmpty();
  }

  @Test
  void shouldWriteWhatTheSchemaSays() throws IOException {
    String json = new MatrixJson(matrix("xpc.Xpc.fail:Math:4 0123abcd all the same\n")).text();

    assertThat(Schemas.errors("code-mutants", json)).isEmpty();
    assertThat(Schemas.errors("code-mutants", json.replace("spent", "slain"))).isNotEmpty();
  }

  @Test
  void shouldExcuseASurvivorWithAReason() throws IOException {
    LayerMatrix matrix = matrix("# why\nxpc.Xpc.fail:Math:4 0123abcd it is\n  all the same\n");

    assertThat(matrix.score(rows)).isEqualTo(new Score(2, 2, 1, 1));
    assertThat(matrix.survivors()).isEmpty();
    assertThat(new MatrixPage(matrix).text()).contains("`xpc.Xpc.fail:Math:4`: it is all the same");
    assertThat(matrix.shortcomings()).isEmpty();
  }

  @Test
  void shouldLetAnExcuseLapseWithTheCodeOfItsMethodAndWhenTheMutantIsCaught() throws IOException {
    LayerMatrix matrix =
        matrix("xpc.Xpc.fail:Math:4 ffffffff old code\nxpc.Xpc.fail:Math:1 0123abcd caught\n");

    assertThat(matrix.survivors()).hasSize(1);
    assertThat(matrix.shortcomings())
        .anyMatch(each -> each.contains("line 1: xpc.Xpc.fail:Math:4 was excused for other code"))
        .anyMatch(each -> each.contains("line 2: xpc.Xpc.fail:Math:1 is caught now"));
  }

  @Test
  void shouldRefuseWhatIsNoExcuseOrOneTooMany() {
    assertThatThrownBy(() -> matrix("xpc.Xpc.fail:Math:4 because\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("xpc.excused, line 1");
    assertThatThrownBy(() -> matrix("xpc.Xpc.fail:Math:4 0123abcd a\n".repeat(2)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("excused twice");
  }

  /** The example of Wilson's interval in most textbooks: 9 of 10. */
  @Test
  void shouldSayHowFarASampleIsToBeTrusted() {
    Score score = new Score(9, 10, 0, 0);

    assertThat(score.low()).isCloseTo(59.6, within(0.1));
    assertThat(score.high()).isCloseTo(98.2, within(0.1));
  }
}
