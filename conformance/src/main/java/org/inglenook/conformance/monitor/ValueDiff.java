package org.inglenook.conformance.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.inglenook.modelchecking.engine.Value;

/** Where two values differ: the innermost places that both have. */
final class ValueDiff {
  private final String word;
  private final List<String> lines = new ArrayList<>();

  private ValueDiff(String word) {
    this.word = word;
  }

  /**
   * A line for each difference, as in {@code mode.t1.stack: expected "s1", observed "kernel"}.
   *
   * @param path what the values are, a variable's name at first
   * @param word what the first value is called
   */
  static List<String> of(String path, String word, Value first, Value second) {
    ValueDiff diff = new ValueDiff(word);
    diff.compare(path, first, second);
    return diff.lines;
  }

  private void compare(String path, Value first, Value second) {
    if (first.equals(second)) {
      return;
    }
    if (first instanceof Value.Rec a && second instanceof Value.Rec b) {
      compareMaps(path, a.fields(), b.fields());
    } else if (first instanceof Value.Fcn a && second instanceof Value.Fcn b) {
      compareMaps(path, a.mapping(), b.mapping());
    } else if (first instanceof Value.Seq a
        && second instanceof Value.Seq b
        && a.elements().size() == b.elements().size()) {
      for (int i = 0; i < a.elements().size(); i++) {
        compare(path + "[" + (i + 1) + "]", a.elements().get(i), b.elements().get(i));
      }
    } else {
      lines.add(path + ": " + word + " " + first + ", observed " + second);
    }
  }

  private <K> void compareMaps(String path, SortedMap<K, Value> first, SortedMap<K, Value> second) {
    if (!first.keySet().equals(second.keySet())) {
      lines.add(path + ": " + word + " " + first + ", observed " + second);
      return;
    }
    first.forEach((key, value) -> compare(path + "." + key, value, second.get(key)));
  }
}
