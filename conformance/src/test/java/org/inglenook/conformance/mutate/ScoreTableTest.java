package org.inglenook.conformance.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.conformance.cli.Home;
import org.junit.jupiter.api.Test;

/** The table of scores in {@code docs/mutants.md} says what is written beside the specs. */
class ScoreTableTest {
  private static final String SUFFIX = ".excused";

  @Test
  void shouldShowTheScoresOfEachSpec() throws IOException {
    List<String> shown =
        Files.readString(Home.locate().root().resolve("docs/mutants.md"))
            .lines()
            .filter(line -> line.matches("\\| `[A-Z]\\w+` \\|.*"))
            .toList();

    assertThat(shown).containsExactlyElementsOf(rows());
  }

  /** One row for each spec whose scores are written down, by name. */
  private static List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(Home.locate().specs().resolve("mutants"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).sorted().toList()) {
        Map<String, ScorePin> pins = Excuses.read(file).pins();
        if (!pins.isEmpty()) {
          rows.add(row(file.getFileName().toString().replace(SUFFIX, ""), pins));
        }
      }
    }
    return rows;
  }

  private static String row(String spec, Map<String, ScorePin> pins) {
    StringBuilder row = new StringBuilder("| `" + spec + "` |");
    for (MutantClass each : MutantClass.values()) {
      ScorePin pin = pins.get(each.word());
      String score = pin == null ? "" : pin.count("killed") + "/" + counted(pin);
      row.append(' ').append(score).append(" |");
    }
    int excused = pins.values().stream().mapToInt(pin -> pin.count("excused")).sum();
    return row.append(' ').append(excused).append(" |").toString();
  }

  private static int counted(ScorePin pin) {
    return pin.count("killed") + pin.count("survived");
  }
}
