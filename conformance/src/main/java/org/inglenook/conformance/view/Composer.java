package org.inglenook.conformance.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inglenook.modelchecking.engine.Value;

/**
 * Puts values together. From the same parts comes the same object, so that what has not changed is
 * not built again, and is recognised without a look into it. It holds no state of what is viewed:
 * every part is read each time.
 */
final class Composer {
  /** More than this is forgotten at once: long runs go through ever new values. */
  private static final int MOST = 1 << 12;

  private final Function<List<Value>, Value> build;
  private final Map<Parts, Value> known = new HashMap<>();
  private Value[] lastParts = {};
  private Value last;

  /** A composer of what {@code build} makes of parts. */
  Composer(Function<List<Value>, Value> build) {
    this.build = build;
  }

  /** Of sequences. */
  static Composer sequences() {
    return new Composer(Value.Seq::new);
  }

  /** The whole of {@code parts}, which must not change afterwards. */
  Value of(Value... parts) {
    if (last == null || !areSame(parts, lastParts)) {
      last = find(parts);
      lastParts = parts;
    }
    return last;
  }

  private static boolean areSame(Value[] parts, Value[] others) {
    if (parts.length != others.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != others[i]) {
        return false;
      }
    }
    return true;
  }

  private Value find(Value[] parts) {
    Parts key = new Parts(parts);
    Value whole = known.get(key);
    if (whole == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      whole = build.apply(List.of(parts));
      known.put(key, whole);
    }
    return whole;
  }

  /** Parts, equal if they are the same objects. */
  private static final class Parts {
    private final Value[] parts;
    private final int hash;

    Parts(Value[] parts) {
      this.parts = parts;
      int mixed = 1;
      for (Value part : parts) {
        mixed = 31 * mixed + System.identityHashCode(part);
      }
      hash = mixed;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Parts same && areSame(parts, same.parts);
    }

    @Override
    public String toString() {
      return Arrays.toString(parts);
    }
  }
}
