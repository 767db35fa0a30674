package org.inglenook.nooks.wrapper.derive;

import java.util.List;

/**
 * How one method of a wrapper comes about.
 *
 * @param rule the method
 * @param origin who wrote it
 * @param steps what it does, in order
 */
record Plan(MethodRule rule, Origin origin, List<Step> steps) {
  /** Returns the method and its steps as people read them. */
  String describe() {
    final StringBuilder text = new StringBuilder();
    text.append(rule.signature()).append(": ").append(origin.text()).append('\n');
    for (Step step : steps) {
      if (!step.text().isEmpty()) {
        text.append("    ").append(step.text()).append('\n');
      }
    }
    return text.toString();
  }
}
