package org.inglenook.conformance.mutate;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.mutate.Fate.Verdict;
import org.inglenook.modelchecking.tlc.trace.Counterexample;
import org.inglenook.modelchecking.tlc.trace.CounterexamplePrinter;

/** One mutant that was judged again, for a person. */
public final class OneMutant {
  private final String spec;
  private final Fate fate;
  private final List<Shown> shown;

  /** A behaviour that shows what {@code killer} has against the mutant. */
  record Shown(String killer, Counterexample steps) {}

  OneMutant(String spec, Fate fate, List<Shown> shown) {
    this.spec = spec;
    this.fate = fate;
    this.shown = List.copyOf(shown);
  }

  /** Whether it was noticed. */
  public boolean isKilled() {
    return fate.verdict() == Verdict.KILLED;
  }

  /** The change, the verdict, and the shortest behaviour for each property that breaks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    Mutant mutant = fate.mutant();
    text.append(mutant.id()).append(" (").append(mutant.mutantClass().word()).append(")\n");
    text.append("--- ").append(spec).append(".tla, line ").append(mutant.replaced().line());
    text.append(", in ").append(mutant.part().definition()).append('\n');
    mutant.before().lines().forEach(line -> text.append("- ").append(line).append('\n'));
    mutant.after().lines().forEach(line -> text.append("+ ").append(line).append('\n'));
    for (Trial trial : fate.trials()) {
      text.append(trial.model()).append(": ").append(said(trial)).append('\n');
    }
    for (Shown each : shown) {
      text.append(each.killer()).append(", the shortest counterexample:\n");
      text.append(CounterexamplePrinter.print(each.steps()));
    }
    text.append(fate.verdict().word());
    return text.append(fate.why().isEmpty() ? "" : ": " + fate.why()).append('\n').toString();
  }

  /** The same as one JSON object, without the behaviours. */
  public String json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema", MatrixJson.SCHEMA);
    root.put("spec", spec);
    root.put("id", fate.mutant().id());
    root.put("class", fate.mutant().mutantClass().word());
    root.put("definition", fate.mutant().part().definition());
    root.put("line", fate.mutant().replaced().line());
    root.put("before", fate.mutant().before());
    root.put("after", fate.mutant().after());
    root.put("verdict", fate.verdict().word());
    root.put("why", fate.why());
    root.put("trials", fate.trials());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private static String said(Trial trial) {
    return switch (trial.outcome()) {
      case INVALID -> "invalid: " + trial.detail();
      case IDENTICAL -> "no difference";
      case DIFFERENT -> {
        String broken = trial.broken().isEmpty() ? "" : "; breaks " + join(trial.broken());
        String missing =
            trial.missing().isEmpty() ? "" : "; shows no more " + join(trial.missing());
        yield "another graph" + broken + missing;
      }
    };
  }

  private static String join(List<String> all) {
    return String.join(", ", all);
  }
}
