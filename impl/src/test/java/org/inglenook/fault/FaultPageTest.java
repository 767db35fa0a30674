package org.inglenook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the page about faults to the catalogue. */
class FaultPageTest {
  private static final Path PAGE = Path.of("..", "docs", "faults.md");

  private static List<String> rows(String header) throws IOException {
    List<String> rows = new ArrayList<>();
    boolean in = false;
    for (String line : Files.readAllLines(PAGE)) {
      in = line.equals(header) || (in && line.startsWith("|"));
      if (in && !line.equals(header) && !line.startsWith("| ---")) {
        rows.add(line);
      }
    }
    return rows;
  }

  @Test
  void shouldListTheCatalogue() throws IOException {
    List<String> expected = new ArrayList<>();
    for (FaultType type : FaultType.values()) {
      expected.add(
          "| %d | `%s` | %s | %s | %s | %s |"
              .formatted(
                  type.id(),
                  type.word(),
                  type.category().name().toLowerCase(Locale.ROOT),
                  type.effect(),
                  type.emulates(),
                  type.source().words()));
    }

    assertThat(rows("| id | name | category | effect | emulates | source |"))
        .as("rows of %s, to be copied there", PAGE)
        .isEqualTo(expected);
  }

  @Test
  void shouldListTheDistributionsWithTheirSources() throws IOException {
    List<String> expected = new ArrayList<>();
    for (Distribution each : Distribution.values()) {
      List<String> weights = new ArrayList<>();
      for (FaultType type : FaultType.values()) {
        if (each.weight(type) > 0) {
          weights.add(type.word() + " " + each.weight(type));
        }
      }
      expected.add(
          "| `%s` | %s | %s |"
              .formatted(
                  each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  String.join(", ", weights),
                  each.source()));
    }

    assertThat(rows("| distribution | weights | source |"))
        .as("rows of %s, to be copied there", PAGE)
        .isEqualTo(expected);
  }

  @Test
  void shouldNameEveryTrigger() throws IOException {
    String page = Files.readString(PAGE);
    for (String word :
        new String[] {"place", "code", "request", "interrupt", "cycle", "age", "load"}) {
      assertThat(page).contains("`" + word + "@");
      assertThat(Trigger.parse(word + "@3").text()).isEqualTo(word + "@3");
    }
    for (Trigger.KernelState.Condition each : Trigger.KernelState.Condition.values()) {
      assertThat(page).contains("`" + each.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@");
    }
  }
}
