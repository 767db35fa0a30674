package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The actions of each spec that none of its replayed models takes, as a rule because it leaves them
 * out so that its graph stays small. An action of a composition is one of a mechanism, which has
 * the same name if it can: where the models of that mechanism take it, production code is replayed
 * there.
 */
final class Untaken {
  private final Map<String, Set<String>> actions = new TreeMap<>();
  private final Map<String, Set<String>> taken = new TreeMap<>();

  /**
   * Takes in one replayed model.
   *
   * @param all the names of the spec's actions
   * @param never those of them that the model never takes
   */
  void replayed(String spec, Set<String> all, Collection<String> never) {
    Set<String> here = new TreeSet<>(all);
    actions.computeIfAbsent(spec, unused -> new TreeSet<>()).addAll(here);
    here.removeAll(never);
    taken.computeIfAbsent(spec, unused -> new TreeSet<>()).addAll(here);
  }

  /** A line for each spec with such actions, each with the other specs that take it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    actions.forEach(
        (spec, all) -> {
          Set<String> left = new TreeSet<>(all);
          left.removeAll(taken.get(spec));
          if (!left.isEmpty()) {
            lines.add(
                left.stream()
                    .map(this::withOthers)
                    .collect(
                        Collectors.joining(
                            ", ",
                            "no model of %s above takes %d of its %d actions: "
                                .formatted(spec, left.size(), all.size()),
                            "")));
          }
        });
    return lines;
  }

  private String withOthers(String action) {
    String others =
        taken.entrySet().stream()
            .filter(each -> each.getValue().contains(action))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? action : action + " (in " + others + ")";
  }
}
