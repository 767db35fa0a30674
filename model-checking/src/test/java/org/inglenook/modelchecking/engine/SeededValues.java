package org.inglenook.modelchecking.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random values of all kinds, many a second: no shrinking, and members need not be alike. */
final class SeededValues {
  private static final int DEPTH = 4;
  private static final int MOST = 4;

  private final SplittableRandom random;

  SeededValues(long seed) {
    random = new SplittableRandom(seed);
  }

  Value next() {
    return value(DEPTH);
  }

  private Value value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0 -> new Value.Bool(random.nextBoolean());
      case 1 -> new Value.Int(random.nextInt() >> random.nextInt(32));
      case 2 -> new Value.Str(text());
      case 3 -> new Value.ModelValue("m" + random.nextInt(3));
      case 4 -> Value.set(values(depth - 1));
      case 5 -> new Value.Seq(values(depth - 1));
      case 6 -> record(depth - 1);
      default -> function(depth - 1);
    };
  }

  private List<Value> values(int depth) {
    List<Value> values = new ArrayList<>();
    for (int i = random.nextInt(MOST + 1); i > 0; i--) {
      values.add(value(depth));
    }
    return values;
  }

  /** A field may look like a mark of the format. */
  private Value record(int depth) {
    SortedMap<String, Value> fields = new TreeMap<>();
    for (int i = random.nextInt(MOST); i >= 0; i--) {
      String name = text();
      fields.put(random.nextInt(8) == 0 ? "#" + name : name, value(depth));
    }
    return new Value.Rec(fields);
  }

  private Value function(int depth) {
    SortedMap<Value, Value> mapping = new TreeMap<>();
    for (int i = random.nextInt(MOST + 1); i > 0; i--) {
      mapping.put(value(depth), value(depth));
    }
    return Value.function(mapping);
  }

  /** Letters of all sorts: quotes, controls, and those outside of the basic plane. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(32));
        case 1 -> text.append('"').append('\\');
        case 2 -> text.appendCodePoint(0x1F600 + random.nextInt(64));
        case 3 -> text.append((char) (0x80 + random.nextInt(0x700)));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
