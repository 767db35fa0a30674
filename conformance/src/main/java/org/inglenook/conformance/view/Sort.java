package org.inglenook.conformance.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.Value;

/**
 * Names that a binding table has from the beginning, with what is over them: functions and sets,
 * equal ones as one object (see {@link Composer}).
 */
final class Sort {
  private static final Value TRUE = new Value.Bool(true);
  private static final Value FALSE = new Value.Bool(false);

  private static final int SMALL = 16;

  private final String[] names;
  private final int[] numbers;
  private final Map<Integer, Value> byNumber = new HashMap<>();

  /** The same for small numbers, which are asked for most. */
  private final Value[] small = new Value[SMALL];

  /** The names in the order of values, each with its index. */
  private final SortedMap<String, Value> order = new TreeMap<>();

  private final Composer functions;
  private final Composer sets;

  private Sort(List<String> members, int[] numbers) {
    names = members.toArray(String[]::new);
    this.numbers = numbers;
    for (int i = 0; i < names.length; i++) {
      Value name = new Value.Str(names[i]);
      order.put(names[i], new Value.Int(i));
      byNumber.put(numbers[i], name);
      if (numbers[i] >= 0 && numbers[i] < SMALL) {
        small[numbers[i]] = name;
      }
    }
    functions = new Composer(this::function);
    sets = new Composer(this::set);
  }

  /** The names of {@code sort}. */
  static Sort of(BindingTable table, String sort) {
    return without(table, sort, "");
  }

  /** Those of {@code sort} but {@code left}. */
  static Sort without(BindingTable table, String sort, String left) {
    List<String> names = table.names(sort).stream().filter(name -> !name.equals(left)).toList();
    return new Sort(names, names.stream().mapToInt(table::number).toArray());
  }

  /** Names with the numbers 0, 1 and so on. */
  static Sort counted(List<String> names) {
    return new Sort(names, IntStream.range(0, names.size()).toArray());
  }

  /** How many there are. */
  int size() {
    return names.length;
  }

  /** The number of the name at {@code index}. */
  int number(int index) {
    return numbers[index];
  }

  /** Whether {@code number} has a name here. */
  boolean has(int number) {
    return byNumber.containsKey(number);
  }

  /**
   * The name of {@code number}.
   *
   * @throws IllegalArgumentException when it has none
   */
  Value name(int number) {
    Value name = number >= 0 && number < SMALL ? small[number] : byNumber.get(number);
    if (name == null) {
      throw new IllegalArgumentException(
          "number without a name: number=" + number + ", known=" + byNumber.values());
    }
    return name;
  }

  /** The function that gives each name the image of its number. */
  Value over(IntFunction<Value> image) {
    Value[] images = new Value[names.length];
    for (int i = 0; i < images.length; i++) {
      images[i] = image.apply(numbers[i]);
    }
    return functions.of(images);
  }

  /** The set of the names whose numbers satisfy {@code condition}. */
  Value where(IntPredicate condition) {
    Value[] members = new Value[names.length];
    for (int i = 0; i < members.length; i++) {
      members[i] = condition.test(numbers[i]) ? TRUE : FALSE;
    }
    return sets.of(members);
  }

  /** Whether any number satisfies {@code condition}. */
  boolean any(IntPredicate condition) {
    for (int number : numbers) {
      if (condition.test(number)) {
        return true;
      }
    }
    return false;
  }

  private Value function(List<Value> images) {
    if (names.length == 0) {
      return Value.function(Map.of());
    }
    // What is in order already is copied and not sorted again.
    SortedMap<String, Value> fields = new TreeMap<>(order);
    for (Map.Entry<String, Value> each : fields.entrySet()) {
      each.setValue(images.get(((Value.Int) each.getValue()).value()));
    }
    return new Value.Rec(fields);
  }

  private Value set(List<Value> members) {
    TreeSet<Value> held = new TreeSet<>();
    for (int i = 0; i < names.length; i++) {
      if (members.get(i).equals(TRUE)) {
        held.add(new Value.Str(names[i]));
      }
    }
    return Value.set(held);
  }
}
