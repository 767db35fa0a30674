package org.inglenook.modelchecking.engine.tlc;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.EvaluationException;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.CallStackTool;
import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.Tool;

/** TLC's evaluation; what TLC cannot evaluate becomes one exception, with its place. */
final class Evaluator {
  private static final Pattern PLACE =
      Pattern.compile("Line (\\d+), column \\d+ to line \\d+, column \\d+ in (\\w+)");

  private final FastTool tool;

  Evaluator(FastTool tool) {
    this.tool = tool;
  }

  StateVec initial() {
    try {
      return tool.getInitStates();
    } catch (RuntimeException | StackOverflowError e) {
      throw explain("Init", e, Tool::getInitStates);
    }
  }

  /** The state after {@code instance}, or null; complains of a second one. */
  TLCState successor(Instance instance, TLCState state) {
    StateVec all = next(instance, state);
    if (all.size() == 0) {
      return null;
    }
    TLCState first = all.elementAt(0);
    requireComplete(instance, first);
    for (int i = 1; i < all.size(); i++) {
      requireComplete(instance, all.elementAt(i));
      if (all.elementAt(i).fingerPrint() != first.fingerPrint()) {
        throw complaint(
            instance,
            "has more than one successor in one state; put the choice into a parameter. State: "
                + oneLine(state.toString()));
      }
    }
    return first;
  }

  private StateVec next(Instance instance, TLCState state) {
    try {
      return tool.getNextStates(instance.action(), state);
    } catch (RuntimeException | StackOverflowError e) {
      throw explain(
          instance.named().toString(), e, other -> other.getNextStates(instance.action(), state));
    }
  }

  /** Whether {@code predicate} holds of the step from {@code s} to {@code t}. */
  boolean holds(String name, Action predicate, TLCState s, TLCState t) {
    try {
      return tool.isValid(predicate, s, t);
    } catch (RuntimeException | StackOverflowError e) {
      throw explain(name, e, other -> other.isValid(predicate, s, t));
    }
  }

  private static void requireComplete(Instance instance, TLCState state) {
    if (!state.allAssigned()) {
      String missing =
          state.getUnassigned().stream()
              .map(variable -> variable.getName().toString())
              .collect(Collectors.joining(", "));
      throw complaint(instance, "says nothing of the next value of " + missing);
    }
  }

  private static BadSpecException complaint(Instance instance, String what) {
    var place = instance.definition().getLocation();
    return new BadSpecException(
        place.source(), place.beginLine(), "action " + instance.named() + " " + what);
  }

  /** Evaluates again with TLC's slower twin that keeps a stack of places. */
  private EvaluationException explain(String what, Throwable thrown, Consumer<Tool> again) {
    CallStackTool slow = new CallStackTool(tool);
    String place = "";
    try {
      again.accept(slow);
    } catch (RuntimeException | StackOverflowError e) {
      Matcher places = PLACE.matcher(slow.toString());
      while (places.find()) {
        place = " at " + places.group(2) + ", line " + places.group(1);
      }
    }
    return new EvaluationException(
        "cannot evaluate " + what + place + ": " + oneLine(String.valueOf(thrown.getMessage())));
  }

  static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
