package org.inglenook.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.conformance.cli.Home;

/**
 * Compares the catalogue with what the specs and models say, read a second time as plain text: the
 * catalogue has every id once, its table is total both ways, and every property is checked in some
 * model and broken in another, and every scenario is shown by one.
 */
final class Audit {
  private static final Pattern ID =
      Pattern.compile("(?m)(?<!\\\\\\*[^\\n]{0,200}\\n)^\\\\\\* ([A-Z]{3}-[SL]\\d+)\\b");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]+-[A-Z]\\d*) \\| [^|]+ \\| ([^|]+) \\|$");

  private final Home home;
  private final Catalogue catalogue;
  private final List<String> complaints = new ArrayList<>();

  private Audit(Home home, Catalogue catalogue) {
    this.home = home;
    this.catalogue = catalogue;
  }

  /** Every rule that is broken, in words; empty when all is well. */
  static List<String> of(Home home, Catalogue catalogue) {
    Audit audit = new Audit(home, catalogue);
    audit.ids();
    audit.table();
    audit.labels();
    audit.scenarios();
    catalogue.entries().forEach(audit::models);
    return List.copyOf(audit.complaints);
  }

  /** Ids that begin a comment in a spec's text, and the catalogue's, are the same, each once. */
  private void ids() {
    Map<String, List<String>> places = idsInText();
    for (Map.Entry<String, List<String>> id : places.entrySet()) {
      require(id.getValue().size() == 1, id.getKey() + " is used twice: " + id.getValue());
      require(
          catalogue.find(id.getKey()).isPresent(),
          id.getKey() + " is in " + id.getValue() + " and not in the catalogue");
    }
    catalogue
        .ids()
        .forEach(id -> require(places.containsKey(id), id + " is in no comment of a spec"));
  }

  private Map<String, List<String>> idsInText() {
    Map<String, List<String>> places = new TreeMap<>();
    for (String spec : home.specNames()) {
      Matcher matcher = ID.matcher(SpecText.read(home.specs(), spec).whole());
      while (matcher.find()) {
        places.computeIfAbsent(matcher.group(1), id -> new ArrayList<>()).add(spec);
      }
    }
    return places;
  }

  /** Each id has one line in the table; what stands in either column stands in the other. */
  private void table() {
    Map<String, Set<String>> rows = new TreeMap<>();
    Matcher matcher = ROW.matcher(LabelTable.of(catalogue));
    while (matcher.find()) {
      Set<String> row = new TreeSet<>(List.of(matcher.group(2).split(", ", -1)));
      require(rows.put(matcher.group(1), row) == null, matcher.group(1) + " has two lines");
    }
    catalogue.ids().forEach(id -> require(rows.containsKey(id), id + " has no line"));
    for (Map.Entry<String, Set<String>> row : rows.entrySet()) {
      for (String other : row.getValue()) {
        boolean named = !other.equals("ours") && !other.startsWith("not yet");
        require(
            !named || rows.getOrDefault(other, Set.of()).contains(row.getKey()),
            row.getKey() + " names " + other + ", which does not name it");
      }
    }
  }

  /** A label is stated by the spec that is to state it, as soon as that is there. */
  private void labels() {
    for (SourceLabels.Label label : SourceLabels.all()) {
      require(
          isStated(label) || !home.specNames().contains(label.owner()),
          label.name() + " is to be stated by " + label.owner() + ", which does not");
    }
  }

  /** A scenario is shown by a model as soon as the spec that is to show it is there. */
  private void scenarios() {
    Set<Integer> shown = new TreeSet<>();
    catalogue.scenarios().forEach(use -> shown.add(use.scenario()));
    for (Scenario scenario : Scenario.all()) {
      require(
          shown.remove(scenario.number()) || !home.specNames().contains(scenario.owner()),
          "scenario %d (%s) is shown by no model".formatted(scenario.number(), scenario.title()));
    }
    require(shown.isEmpty(), "models name scenarios that nobody knows: " + shown);
  }

  private boolean isStated(SourceLabels.Label label) {
    return catalogue.entries().stream()
        .filter(entry -> entry.spec().equals(label.owner()))
        .anyMatch(entry -> entry.labels().contains(label.name()));
  }

  private void models(Entry entry) {
    require(!entry.models().isEmpty(), entry.id() + " holds in no model");
    require(!entry.twins().isEmpty(), entry.id() + " has no model that must break it");
  }

  private void require(boolean condition, String complaint) {
    if (!condition) {
      complaints.add(complaint);
    }
  }
}
