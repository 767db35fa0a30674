package org.inglenook.conformance.campaign;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inglenook.campaign.OutcomeClass;

/** How many of some trials ended in which way, in each system. */
final class Tally {
  private final Map<String, Map<OutcomeClass, Integer>> outcomes = new TreeMap<>();
  private final Map<SystemEnd, Prevention> preventions = new EnumMap<>(SystemEnd.class);
  private int trials;
  private int failedNatively;
  private int failedIsolated;

  void add(TrialRow row) {
    trials++;
    for (SystemRow system : row.systems()) {
      system.outcome().ifPresent(outcome -> add(system.isolation(), outcome));
    }
    row.in(CampaignReport.NATIVE).ifPresent(alone -> compare(alone, row.in(CampaignReport.NOOKS)));
  }

  private void add(String isolation, OutcomeClass outcome) {
    outcomes
        .computeIfAbsent(isolation, unused -> new EnumMap<>(OutcomeClass.class))
        .merge(outcome, 1, Integer::sum);
  }

  /** Only trials in both systems say anything of the one against the other. */
  private void compare(SystemRow alone, Optional<SystemRow> isolated) {
    if (isolated.isEmpty() || isolated.get().outcome().isEmpty() || alone.outcome().isEmpty()) {
      return;
    }
    for (SystemEnd end : SystemEnd.values()) {
      if (end.of(alone)) {
        preventions.put(end, prevention(end).and(isolated.get()));
      }
    }
    failedNatively += alone.is(OutcomeClass.NON_FATAL) ? 1 : 0;
    failedIsolated += isolated.get().is(OutcomeClass.NON_FATAL) ? 1 : 0;
  }

  int trials() {
    return trials;
  }

  int count(String isolation, OutcomeClass outcome) {
    return outcomes.getOrDefault(isolation, Map.of()).getOrDefault(outcome, 0);
  }

  Proportion part(String isolation, OutcomeClass outcome) {
    return new Proportion(count(isolation, outcome), trials);
  }

  /** Trials that ended the system, by panic or standstill. */
  Proportion fatal(String isolation) {
    return new Proportion(
        count(isolation, OutcomeClass.CRASH) + count(isolation, OutcomeClass.DEADLOCK), trials);
  }

  /** What Nooks makes of the trials that end the native system. */
  Prevention prevention(SystemEnd end) {
    return preventions.getOrDefault(end, Prevention.NONE);
  }

  int failedNatively() {
    return failedNatively;
  }

  int failedIsolated() {
    return failedIsolated;
  }
}
