package org.inglenook.conformance.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.Value;

/**
 * What a model gives to the constants of its spec, so that a subject can be set up as the model is.
 * All methods throw IllegalArgumentException for a constant that is not there or is of another
 * kind.
 */
public final class Constants {
  private final Map<String, Value> values;

  /** The constants of one model by name. */
  public Constants(Map<String, Value> values) {
    this.values = new TreeMap<>(values);
  }

  /** A number. */
  public int number(String constant) {
    if (value(constant) instanceof Value.Int number) {
      return number.value();
    }
    throw misfit(constant, "a number");
  }

  /** TRUE or FALSE. */
  public boolean truth(String constant) {
    if (value(constant) instanceof Value.Bool truth) {
      return truth.value();
    }
    throw misfit(constant, "a truth value");
  }

  /** A string or a model value. */
  public String name(String constant) {
    return name(constant, value(constant));
  }

  /** The members of a set of strings or model values, ascending. */
  public List<String> names(String constant) {
    if (value(constant) instanceof Value.SetOf set) {
      List<String> names = new ArrayList<>();
      set.members().forEach(member -> names.add(name(constant, member)));
      return names;
    }
    throw misfit(constant, "a set of names");
  }

  /** Any value. */
  public Value value(String constant) {
    Value value = values.get(constant);
    if (value == null) {
      throw new IllegalArgumentException(
          "the model has no such constant: constant=" + constant + ", known=" + values.keySet());
    }
    return value;
  }

  private String name(String constant, Value value) {
    if (value instanceof Value.Str text) {
      return text.value();
    }
    if (value instanceof Value.ModelValue model) {
      return model.name();
    }
    throw misfit(constant, "a name");
  }

  private IllegalArgumentException misfit(String constant, String kind) {
    return new IllegalArgumentException(
        "constant is not " + kind + ": constant=" + constant + ", value=" + value(constant));
  }

  /** The names of all model values in the constants. */
  Set<String> modelValues() {
    Set<String> names = new TreeSet<>();
    values.values().forEach(value -> collect(value, names));
    return names;
  }

  private static void collect(Value value, Set<String> names) {
    if (value instanceof Value.ModelValue model) {
      names.add(model.name());
    } else if (value instanceof Value.SetOf set) {
      set.members().forEach(each -> collect(each, names));
    } else if (value instanceof Value.Seq sequence) {
      sequence.elements().forEach(each -> collect(each, names));
    } else if (value instanceof Value.Rec record) {
      record.fields().values().forEach(each -> collect(each, names));
    } else if (value instanceof Value.Fcn function) {
      function.mapping().forEach((from, to) -> collect(from, to, names));
    }
  }

  private static void collect(Value from, Value to, Set<String> names) {
    collect(from, names);
    collect(to, names);
  }
}
