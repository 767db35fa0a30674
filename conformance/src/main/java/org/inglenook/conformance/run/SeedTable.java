package org.inglenook.conformance.run;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.ScenarioResult;

/** How many runs ended in which way, for each kind of isolation. */
final class SeedTable {
  private final Map<IsolationKind, Map<Outcome, Integer>> counts =
      new EnumMap<>(IsolationKind.class);
  private final Map<IsolationKind, Integer> recovered = new EnumMap<>(IsolationKind.class);

  void add(ScenarioResult result) {
    IsolationKind kind = result.plan().isolation();
    counts
        .computeIfAbsent(kind, unused -> new EnumMap<>(Outcome.class))
        .merge(result.outcome(), 1, Integer::sum);
    recovered.merge(kind, result.recoveries() > 0 ? 1 : 0, Integer::sum);
  }

  int count(IsolationKind kind, Outcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  int recovered(IsolationKind kind) {
    return recovered.getOrDefault(kind, 0);
  }

  void print(PrintWriter out) {
    out.printf(Locale.ROOT, "%-10s", "isolation");
    for (Outcome outcome : Outcome.values()) {
      out.printf(Locale.ROOT, "  %s", outcome.words());
    }
    out.println("  with a recovery");
    for (IsolationKind kind : counts.keySet()) {
      out.printf(Locale.ROOT, "%-10s", Choices.word(kind));
      for (Outcome outcome : Outcome.values()) {
        out.printf(Locale.ROOT, "  %" + outcome.words().length() + "d", count(kind, outcome));
      }
      out.printf(Locale.ROOT, "  %15d%n", recovered(kind));
    }
    out.flush();
  }

  /** Whether every run under every isolation completed its workload. */
  boolean allCompleted() {
    for (Map<Outcome, Integer> row : counts.values()) {
      for (Outcome outcome : row.keySet()) {
        if (!outcome.completed()) {
          return false;
        }
      }
    }
    return true;
  }
}
