package org.inglenook.conformance.diagnosis;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * How far two states are apart. Each variable counts by the number of innermost places in which it
 * differs, but ever less: a cache that was not emptied differs in many places, and that is one
 * fault.
 */
final class Distance {
  private final List<String> variables;
  private final boolean[] counted;

  /**
   * @param variables of the spec, in order
   * @param counted which of them anybody has seen
   */
  Distance(List<String> variables, boolean[] counted) {
    this.variables = variables;
    this.counted = counted.clone();
  }

  double between(SpecState expected, SpecState observed) {
    double sum = 0;
    for (int i = 0; i < counted.length; i++) {
      if (counted[i]) {
        sum += between(variables.get(i), expected.values().get(i), observed.values().get(i));
      }
    }
    return sum;
  }

  static double between(String variable, Value expected, Value observed) {
    int places = ValueDiff.of(variable, expected, observed).size();
    return Math.log(1.0 + places) / Math.log(2);
  }
}
