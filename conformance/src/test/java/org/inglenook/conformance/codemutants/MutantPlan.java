package org.inglenook.conformance.codemutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which mutants are judged, and in which order: of each package those that a seed draws first, a
 * package after the other in turn, so that a run that is stopped has judged a sample of each.
 */
final class MutantPlan {
  private final Map<String, List<CodeMutant>> drawn = new LinkedHashMap<>();

  /**
   * @param mutants all of them
   * @param seed of the order in which they are drawn
   */
  MutantPlan(List<CodeMutant> mutants, long seed) {
    Map<String, List<CodeMutant>> byGroup = new TreeMap<>();
    mutants.forEach(
        each -> byGroup.computeIfAbsent(each.group(), unused -> new ArrayList<>()).add(each));
    byGroup.forEach(
        (group, some) -> {
          some.sort(Comparator.comparing(each -> Hashes.of(seed + " " + each.id())));
          drawn.put(group, some);
        });
  }

  /** How many mutants each package has. */
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    drawn.forEach((group, all) -> sizes.put(group, all.size()));
    return sizes;
  }

  /**
   * The mutants to judge.
   *
   * @param most of each package
   */
  List<CodeMutant> first(int most) {
    List<CodeMutant> chosen = new ArrayList<>();
    int largest = drawn.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < Math.min(most, largest); i++) {
      for (List<CodeMutant> some : drawn.values()) {
        if (i < some.size()) {
          chosen.add(some.get(i));
        }
      }
    }
    return chosen;
  }
}
