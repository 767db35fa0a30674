package org.inglenook.modelchecking.engine.tlc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.Value;
import util.UniqueString;

/** The strings in values, and the order in which TLC has them. */
final class FormulaStrings {
  private FormulaStrings() {}

  /** The strings in {@code value}, names of fields and of model values included. */
  static SortedSet<String> in(Value value) {
    SortedSet<String> found = new TreeSet<>();
    collect(value, found);
    return found;
  }

  private static void collect(Value value, SortedSet<String> found) {
    if (value instanceof Value.Str string) {
      found.add(string.value());
    } else if (value instanceof Value.ModelValue model) {
      found.add(model.name());
    } else if (value instanceof Value.SetOf set) {
      set.members().forEach(each -> collect(each, found));
    } else if (value instanceof Value.Seq sequence) {
      sequence.elements().forEach(each -> collect(each, found));
    } else if (value instanceof Value.Rec record) {
      found.addAll(record.fields().keySet());
      record.fields().values().forEach(each -> collect(each, found));
    } else if (value instanceof Value.Fcn function) {
      function.mapping().keySet().forEach(each -> collect(each, found));
      function.mapping().values().forEach(each -> collect(each, found));
    }
  }

  /** As TLC sorts them: by when it first met them. */
  static List<String> inOrder(Collection<String> strings) {
    return strings.stream()
        .sorted(Comparator.comparingInt(text -> UniqueString.of(text).getTok()))
        .toList();
  }
}
