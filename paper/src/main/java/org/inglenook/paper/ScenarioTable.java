package org.inglenook.paper;

import java.util.List;
import java.util.stream.Collectors;

/** The table of scenarios, as Markdown: which model reaches each, and whether Java does too. */
final class ScenarioTable {
  private ScenarioTable() {}

  /** The whole page. */
  static String of(List<ScenarioUse> uses) {
    return "# Scenarios\n\nSituations in which a recovery system is easily wrong. A predicate must be"
        + " reachable in its model, or the check fails; where the model's graph is replayed, the"
        + " Java implementation is taken there too.\n\n"
        + "| scenario | | shown by |\n| --- | --- | --- |\n"
        + Scenario.all().stream().map(each -> row(each, uses)).collect(Collectors.joining());
  }

  private static String row(Scenario scenario, List<ScenarioUse> uses) {
    String shown =
        uses.stream()
            .filter(use -> use.scenario() == scenario.number())
            .map(ScenarioTable::cell)
            .collect(Collectors.joining("; "));
    return "| %d | %s | %s |\n"
        .formatted(
            scenario.number(),
            scenario.title(),
            shown.isEmpty() ? "not yet: " + scenario.owner() : shown);
  }

  private static String cell(ScenarioUse use) {
    String place = use.predicate().isEmpty() ? "" : ", `" + use.predicate() + "`";
    return "`" + use.model() + "`" + place + (use.replayed() ? ", replayed" : "");
  }
}
