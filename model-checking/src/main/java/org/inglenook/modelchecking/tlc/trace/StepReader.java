package org.inglenook.modelchecking.tlc.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.tlc.trace.TlaValue.Seq;

/**
 * Reads steps from the text that TLC prints for a state:
 *
 * <pre>
 * 2: &lt;Inc line 7, col 11 to line 10, col 24 of module Counter&gt;
 * /\ x = 1
 * /\ f = [a |-> 1]
 * </pre>
 *
 * <p>Later versions of TLC print the arguments behind the name; they are kept.
 */
public final class StepReader {
  private static final Pattern HEAD = Pattern.compile("(\\d+):\\s*(?:<(.*)>)?\\s*");
  private static final Pattern LOCATED =
      Pattern.compile("(.*?)\\s*line (\\d+), col (\\d+) to line \\d+, col \\d+ of module (\\w+).*");
  private static final Pattern VARIABLE = Pattern.compile("(?:/\\\\ )?(\\w+) = ?(.*)");

  private StepReader() {}

  /**
   * The step in a message; its number is 0 when the text names none.
   *
   * @param text the message's text
   */
  public static Step read(String text) {
    List<String> lines = text.lines().toList();
    Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!head.matches()) {
      return new Step(0, "", List.of(), Place.NONE, state(lines));
    }
    Step step = labelled(Integer.parseInt(head.group(1)), head.group(2));
    Map<String, String> state = state(lines.subList(1, lines.size()));
    return new Step(step.number(), step.action(), step.arguments(), step.place(), state);
  }

  /** The variables of a state, each on a line of its own, long values going on below. */
  public static Map<String, String> state(List<String> lines) {
    Map<String, String> state = new LinkedHashMap<>();
    String open = "";
    for (String line : lines) {
      Matcher variable = VARIABLE.matcher(line);
      if (variable.matches()) {
        open = variable.group(1);
        state.put(open, variable.group(2).strip());
      } else if (!open.isEmpty() && !line.isBlank()) {
        state.merge(open, line.strip(), (a, b) -> (a + " " + b).strip());
      }
    }
    return state;
  }

  private static Step labelled(int number, String label) {
    if (label == null) {
      return new Step(number, "", List.of(), Place.NONE, Map.of());
    }
    Matcher located = LOCATED.matcher(label);
    boolean hasPlace = located.matches();
    String call = hasPlace ? located.group(1) : label;
    Place place =
        hasPlace
            ? new Place(
                located.group(4),
                Integer.parseInt(located.group(2)),
                Integer.parseInt(located.group(3)))
            : Place.NONE;
    int bracket = call.indexOf('(');
    boolean hasArguments = bracket > 0 && call.endsWith(")");
    String name = hasArguments ? call.substring(0, bracket) : call;
    List<String> arguments =
        hasArguments ? arguments(call.substring(bracket + 1, call.length() - 1)) : List.of();
    return new Step(number, name, arguments, place, Map.of());
  }

  private static List<String> arguments(String text) {
    TlaValue tuple = TlaValueParser.parse("<<" + text + ">>");
    return tuple instanceof Seq seq
        ? seq.elements().stream().map(TlaValue::toString).toList()
        : List.of(text);
  }
}
