package org.inglenook.fault;

import java.util.Map;
import java.util.TreeMap;

/** Reads the line that a {@link FaultSpec} is written as. */
final class FaultText {
  private FaultText() {}

  static FaultSpec parse(String line) {
    final int colon = line.indexOf(':');
    final FaultType type = type(colon < 0 ? line : line.substring(0, colon));
    final Map<String, String> values = new TreeMap<>();
    for (String part : colon < 0 ? new String[0] : line.substring(colon + 1).split(",", -1)) {
      final int equals = part.indexOf('=');
      if (equals < 1 || values.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("not a new name=value: fault=" + line + ", at=" + part);
      }
    }
    final FaultSpec spec =
        new FaultSpec(
            type,
            draw(values, "place"),
            draw(values, "choice"),
            draw(values, "amount"),
            Trigger.parse(take(values, "on", "age@0")),
            new Persistence(draw(values, "recurs"), draw(values, "seed")));
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(
          "no such value of a fault: fault=%s, name=%s"
              .formatted(line, values.keySet().iterator().next()));
    }
    return spec;
  }

  private static FaultType type(String word) {
    for (FaultType type : FaultType.values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no such fault: type=" + word);
  }

  private static String take(Map<String, String> values, String name, String otherwise) {
    final String value = values.remove(name);
    return value == null ? otherwise : value;
  }

  private static int draw(Map<String, String> values, String name) {
    final long number = number(name, take(values, name, "0"));
    if (number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too large: %s=%d".formatted(name, number));
    }
    return (int) number;
  }

  static long number(String name, String text) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("no number from 0 on: %s=%s".formatted(name, text));
    }
    return Long.parseLong(text);
  }
}
