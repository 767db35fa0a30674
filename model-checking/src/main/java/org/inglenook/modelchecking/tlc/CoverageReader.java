package org.inglenook.modelchecking.tlc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.tlc.trace.Place;
import tlc2.output.EC;

/**
 * Reads coverage per action; TLC repeats the whole table while it runs, and the last one counts.
 */
final class CoverageReader {
  private static final Pattern ACTION =
      Pattern.compile(
          "<(.+?) line (\\d+), col (\\d+) to line \\d+, col \\d+ of module (\\w+).*>: (\\d+):(\\d+)");

  private final Map<String, ActionCoverage> actions = new LinkedHashMap<>();

  /** Takes a message; those that are not about coverage of actions pass by. */
  void message(Message message) {
    if (message.code() == EC.TLC_COVERAGE_START) {
      actions.clear();
    } else if (message.code() == EC.TLC_COVERAGE_NEXT) {
      Matcher matcher = ACTION.matcher(message.text().strip());
      if (matcher.matches()) {
        add(matcher);
      }
    }
  }

  List<ActionCoverage> actions() {
    return List.copyOf(actions.values());
  }

  private void add(Matcher found) {
    Place place =
        new Place(
            found.group(4), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    ActionCoverage one =
        new ActionCoverage(
            found.group(1), place, Long.parseLong(found.group(5)), Long.parseLong(found.group(6)));
    actions.merge(one.action() + "@" + place, one, CoverageReader::sum);
  }

  private static ActionCoverage sum(ActionCoverage a, ActionCoverage b) {
    return new ActionCoverage(
        a.action(), a.place(), a.distinct() + b.distinct(), a.generated() + b.generated());
  }
}
