package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.Value;

/** Reads the constants of a model that are sets of names, numbers or truth values. */
final class Names {
  private Names() {}

  /** The strings in the set {@code constant}, ascending. */
  static List<String> of(Map<String, Value> constants, String constant) {
    List<String> names = new ArrayList<>();
    for (Value member : ((Value.SetOf) constants.get(constant)).members()) {
      names.add(((Value.Str) member).value());
    }
    return names;
  }

  static int number(Map<String, Value> constants, String constant) {
    return ((Value.Int) constants.get(constant)).value();
  }

  static boolean truth(Map<String, Value> constants, String constant) {
    return ((Value.Bool) constants.get(constant)).value();
  }

  static String text(Map<String, Value> constants, String constant) {
    return ((Value.Str) constants.get(constant)).value();
  }

  /** The string to which the function {@code constant} maps {@code argument}. */
  static String image(Map<String, Value> constants, String constant, String argument) {
    return ((Value.Str) ((Value.Rec) constants.get(constant)).fields().get(argument)).value();
  }
}
