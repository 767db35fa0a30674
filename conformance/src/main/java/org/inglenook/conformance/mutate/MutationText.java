package org.inglenook.conformance.mutate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The outcome for a person: scores, then whatever asks for attention. */
public final class MutationText {
  private final PrintWriter out;

  /** Prints to {@code out}. */
  public MutationText(PrintWriter out) {
    this.out = out;
  }

  /** Prints scores, survivors, idle properties and what falls short. */
  public void print(MutationOutcome outcome) {
    out.printf(
        Locale.ROOT,
        "%s: %d mutants, judged by %s%n",
        outcome.spec(),
        outcome.fates().size(),
        String.join(", ", outcome.models()));
    for (Score score : outcome.scores()) {
      out.printf(
          Locale.ROOT,
          "  %-14s %3d %%  killed %d of %d, excused %d; equivalent %d, invalid %d%n",
          score.mutantClass().word(),
          score.percent(),
          score.killed(),
          score.counted(),
          score.excused(),
          score.equivalent(),
          score.invalid());
    }
    outcome.survivors().forEach(this::survivor);
    List<String> idle = new KillMatrix(outcome).idle();
    if (outcome.whole() && !idle.isEmpty()) {
      out.println("kill nothing, so prove nothing here: " + String.join(", ", idle));
    }
    outcome.shortcomings().forEach(each -> out.println("falls short: " + each));
    if (!outcome.whole()) {
      out.println("a part of the mutants: neither minimum nor excuses were looked at");
    }
  }

  private void survivor(Fate fate) {
    Mutant mutant = fate.mutant();
    out.println("survives: " + mutant.id() + " " + mutant.around());
    out.printf(
        Locale.ROOT,
        "  line %d: %s  becomes  %s%n",
        mutant.replaced().line(),
        Hashes.folded(mutant.before()),
        Hashes.folded(mutant.after()));
    if (!fate.why().isEmpty()) {
      out.println("  " + fate.why());
    }
  }
}
