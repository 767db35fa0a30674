package org.inglenook.conformance.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.conformance.mutate.Fate.Verdict;

/** Which property kills which mutant, and what follows from that. */
final class KillMatrix {
  private static final String TYPES = "TypeOK";

  private final MutationOutcome outcome;

  KillMatrix(MutationOutcome outcome) {
    this.outcome = outcome;
  }

  /**
   * What killed a mutant, by id where there is one: properties, {@code reach:X}, {@code fires:X}.
   */
  List<String> killers(Fate fate) {
    if (fate.verdict() != Verdict.KILLED) {
      return List.of();
    }
    Trial last = fate.trials().get(fate.trials().size() - 1);
    return last.evidence(fate.mutant().evidence()).stream().map(this::id).toList();
  }

  private String id(String killer) {
    String name =
        killer.startsWith(LivenessBench.PREFIX)
            ? killer.substring(LivenessBench.PREFIX.length())
            : killer;
    return outcome.ids().getOrDefault(name, name);
  }

  /** For each property, by id, the mutants that it kills. */
  Map<String, List<String>> kills() {
    Map<String, List<String>> kills = new TreeMap<>();
    for (Fate fate : outcome.fates()) {
      for (String killer : killers(fate)) {
        kills.computeIfAbsent(killer, unused -> new ArrayList<>()).add(fate.mutant().id());
      }
    }
    return kills;
  }

  /** For each property, by id, the mutants that no other property kills; links are no rivals. */
  Map<String, List<String>> soleKills() {
    Map<String, List<String>> kills = new TreeMap<>();
    for (Fate fate : outcome.fates()) {
      Set<String> rivals = new TreeSet<>(killers(fate));
      rivals.remove(TYPES);
      rivals.removeAll(links());
      if (rivals.size() == 1) {
        String sole = rivals.iterator().next();
        kills.computeIfAbsent(sole, unused -> new ArrayList<>()).add(fate.mutant().id());
      }
    }
    return kills;
  }

  /** Properties, by id, that kill nothing here; neither links nor {@code TypeOK}. */
  List<String> idle() {
    Set<String> idle = new TreeSet<>();
    outcome.properties().forEach(each -> idle.add(id(each)));
    idle.removeAll(kills().keySet());
    idle.removeAll(links());
    idle.remove(TYPES);
    return List.copyOf(idle);
  }

  private Set<String> links() {
    Set<String> links = new TreeSet<>();
    outcome.links().forEach(each -> links.add(id(each)));
    return links;
  }
}
