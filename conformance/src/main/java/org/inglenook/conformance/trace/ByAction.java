package org.inglenook.conformance.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What there is to know of each action, worked out when it is reported first. Who reports an action
 * does so by the same object each time, by which it is found without a look at its name.
 *
 * @param <T> what is known
 */
public final class ByAction<T> {
  /** More than there are actions, by far. */
  private static final int PLACES = 1 << 8;

  private final Function<String, T> learn;
  private final Map<String, Known<T>> all = new HashMap<>();
  private final Known<T>[] places = places();

  /** Learns what there is to know of an action by {@code learn}; null is knowledge, too. */
  public ByAction(Function<String, T> learn) {
    this.learn = learn;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of parameterized types
  private static <T> Known<T>[] places() {
    return (Known<T>[]) new Known[PLACES];
  }

  /** What is known of an action, and the object that named it last. */
  private record Known<T>(String action, T what) {}

  /** What is known of {@code action}. */
  @SuppressWarnings("ReferenceEquality") // an equal name of another object takes the longer way
  public T of(String action) {
    int place = action.hashCode() & (PLACES - 1);
    Known<T> known = places[place];
    if (known == null || known.action != action) {
      known = find(action);
      places[place] = known;
    }
    return known.what;
  }

  private Known<T> find(String action) {
    Known<T> known = all.get(action);
    return new Known<>(action, known == null ? learnAnew(action) : known.what);
  }

  private T learnAnew(String action) {
    T what = learn.apply(action);
    all.put(action, new Known<>(action, what));
    return what;
  }

  /** Forgets everything. */
  public void clear() {
    all.clear();
    Arrays.fill(places, null);
  }
}
