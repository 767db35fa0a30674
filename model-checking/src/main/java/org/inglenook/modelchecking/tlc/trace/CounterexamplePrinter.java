package org.inglenook.modelchecking.tlc.trace;

import java.util.List;

/** Writes a counterexample for a person: named steps, and under each only what it changed. */
public final class CounterexamplePrinter {
  private CounterexamplePrinter() {}

  /**
   * The text, lines ending in a line feed:
   *
   * <pre>
   *  1  Initial predicate
   *       x = 0
   *  2  DriverCall("t1", "e1000")  (Xpc.tla:41)
   *       stack.t1: appended [domain |-> "e1000"]
   *     ... DriverReturn leads back to state 1, and so on for ever
   * </pre>
   */
  public static String print(Counterexample counterexample) {
    StringBuilder out = new StringBuilder();
    List<Step> steps = counterexample.steps();
    for (int i = 0; i < steps.size(); i++) {
      head(out, steps.get(i));
      if (i == 0) {
        steps
            .get(i)
            .state()
            .forEach((name, value) -> line(out, name + " = " + TlaValueParser.parse(value)));
      } else {
        changes(out, steps.get(i - 1), steps.get(i));
      }
    }
    out.append(ending(counterexample));
    return out.toString();
  }

  private static void head(StringBuilder out, Step step) {
    out.append(" ".repeat(Math.max(0, 3 - String.valueOf(step.number()).length())))
        .append(step.number())
        .append("  ")
        .append(step.action().isEmpty() ? "(unnamed step)" : step.call());
    if (step.place().line() > 0) {
      out.append("  (").append(step.place()).append(')');
    }
    out.append('\n');
  }

  private static void changes(StringBuilder out, Step before, Step after) {
    List<Change> changes = StateDiff.between(before.state(), after.state());
    if (changes.isEmpty()) {
      line(out, "(changes nothing)");
    }
    changes.forEach(change -> line(out, change.toString()));
  }

  private static void line(StringBuilder out, String text) {
    out.append("       ").append(text).append('\n');
  }

  private static String ending(Counterexample counterexample) {
    return switch (counterexample.ending()) {
      case FINITE -> "";
      case STUTTERING -> "     ... and nothing more ever happens\n";
      case BACK_TO_STATE -> {
        Step closing = counterexample.closing();
        String by = closing.action().isEmpty() ? "" : closing.call() + " leads ";
        yield "     ... " + by + "back to state " + closing.number() + ", and so on for ever\n";
      }
    };
  }
}
