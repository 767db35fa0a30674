package org.inglenook.conformance.view;

import java.util.HashMap;
import java.util.Map;
import org.inglenook.modelchecking.engine.Value;

/** Values without parts, equal ones as one object. */
final class Constants {
  /** Counts and contents are mostly smaller. */
  private static final int SMALL = 256;

  private final Value[] numbers = new Value[SMALL];
  private final Map<String, Value> texts = new HashMap<>();
  private final Value yes = new Value.Bool(true);
  private final Value no = new Value.Bool(false);

  Constants() {
    for (int i = 0; i < SMALL; i++) {
      numbers[i] = new Value.Int(i);
    }
  }

  Value number(int value) {
    return value >= 0 && value < SMALL ? numbers[value] : new Value.Int(value);
  }

  /** A text; there must be few of them, since all are kept. */
  Value text(String value) {
    return texts.computeIfAbsent(value, Value.Str::new);
  }

  Value truth(boolean value) {
    return value ? yes : no;
  }
}
