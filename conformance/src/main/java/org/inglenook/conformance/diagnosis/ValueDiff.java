package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.inglenook.modelchecking.engine.Value;

/** Where two values differ: the innermost places that both have. */
public final class ValueDiff {
  /**
   * One such place.
   *
   * @param path as in {@code mode.t1.stack}
   * @param expected the first value there, as TLA+ writes it
   * @param observed the second
   */
  public record Place(String path, String expected, String observed) {}

  /** What stands where a sequence has ended. */
  private static final String NOTHING = "nothing";

  private final List<Place> places = new ArrayList<>();

  private ValueDiff() {}

  /**
   * The places where two values differ, in order.
   *
   * @param path what the values are, a variable's name at first
   */
  public static List<Place> of(String path, Value first, Value second) {
    ValueDiff diff = new ValueDiff();
    diff.compare(path, first, second);
    return diff.places;
  }

  private void compare(String path, Value first, Value second) {
    if (first.equals(second)) {
      return;
    }
    if (first instanceof Value.Rec a && second instanceof Value.Rec b) {
      compareMaps(path, a, b, a.fields(), b.fields());
    } else if (first instanceof Value.Fcn a && second instanceof Value.Fcn b) {
      compareMaps(path, a, b, a.mapping(), b.mapping());
    } else if (first instanceof Value.Seq a && second instanceof Value.Seq b) {
      compareSequences(path, a, b);
    } else {
      differ(path, first, second);
    }
  }

  /** Element by element if they are as long, or one goes on where the other one ends. */
  private void compareSequences(String path, Value.Seq first, Value.Seq second) {
    List<Value> a = first.elements();
    List<Value> b = second.elements();
    int both = Math.min(a.size(), b.size());
    if (a.size() != b.size() && (both == 0 || !a.subList(0, both).equals(b.subList(0, both)))) {
      differ(path, first, second);
      return;
    }
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      String element = path + "[" + (i + 1) + "]";
      if (i < both) {
        compare(element, a.get(i), b.get(i));
      } else {
        String there = i < a.size() ? a.get(i).toString() : NOTHING;
        places.add(new Place(element, there, i < b.size() ? b.get(i).toString() : NOTHING));
      }
    }
  }

  private <K> void compareMaps(
      String path,
      Value first,
      Value second,
      SortedMap<K, Value> mapping,
      SortedMap<K, Value> other) {
    if (!mapping.keySet().equals(other.keySet())) {
      differ(path, first, second);
      return;
    }
    mapping.forEach((key, value) -> compare(path + "." + key, value, other.get(key)));
  }

  private void differ(String path, Value first, Value second) {
    places.add(new Place(path, first.toString(), second.toString()));
  }
}
