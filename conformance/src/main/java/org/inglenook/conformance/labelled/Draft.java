package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program might report if it reported everything.
 *
 * @param lines the state in which it begins, and then a line for each step
 * @param fault what is wrong; empty when it is a walk of the model
 */
record Draft(List<Line> lines, Optional<Fault> fault) {
  Draft {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param instance the step that led here; -1 in the first line
   * @param shown every variable
   */
  record Line(int instance, Picture shown) {}

  /**
   * What is wrong.
   *
   * @param line where, from 0
   * @param text what, for people
   */
  record Fault(int line, String text) {}

  /** The same with one line replaced. */
  Draft with(int line, Line other, String text) {
    List<Line> changed = new ArrayList<>(lines);
    changed.set(line, other);
    return new Draft(changed, Optional.of(new Fault(line, text)));
  }

  /** The first {@code count} lines of it. */
  Draft first(int count) {
    return new Draft(lines.subList(0, count), fault);
  }
}
