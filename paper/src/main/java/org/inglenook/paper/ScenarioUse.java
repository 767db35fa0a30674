package org.inglenook.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * A model that shows a scenario.
 *
 * @param scenario its number
 * @param model the model's name
 * @param predicate the state or step that must be reachable, or that the model must break; empty
 *     when the whole model is about the scenario
 * @param replayed whether the Java implementation is taken there too, by the replay of the graph
 */
record ScenarioUse(int scenario, String model, String predicate, boolean replayed) {
  private static final Pattern PREDICATE =
      Pattern.compile("(?m)^\\\\\\* Scenario (\\d+):[^\\n]*\\n(?:\\\\\\*[^\\n]*\\n)*(\\w+) ==");

  private static final Pattern SENTENCE = Pattern.compile("[Ss]cenario (\\d+)\\b");

  /** What {@code model} shows: by the predicates it must reach, and by its sentence. */
  static List<ScenarioUse> of(Model model) {
    boolean replayed = model.expectation().size() == SizeClass.REPLAY;
    List<ScenarioUse> uses = new ArrayList<>();
    Matcher predicate = PREDICATE.matcher(text(model));
    while (predicate.find()) {
      if (model.expectation().reach().contains(predicate.group(2))) {
        int scenario = Integer.parseInt(predicate.group(1));
        uses.add(new ScenarioUse(scenario, model.name(), predicate.group(2), replayed));
      }
    }
    Matcher sentence = SENTENCE.matcher(model.expectation().purpose());
    while (sentence.find()) {
      uses.add(new ScenarioUse(Integer.parseInt(sentence.group(1)), model.name(), "", replayed));
    }
    return uses;
  }

  private static String text(Model model) {
    return SpecText.read(model.module().getParent(), model.name()).whole() + "\n";
  }
}
