package org.inglenook.conformance.trace;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/**
 * Reads a record whose values have been met before, by their text: long traces show the same values
 * again and again. It knows the plain shapes of records only, and gives up on everything else,
 * which a {@link RecordFields} then reads or refuses.
 */
final class RecordScanner {
  private static final int MOST_KNOWN = 1 << 14;
  private static final int LONGEST_KNOWN = 1 << 12;

  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, List<Value>> arguments = new HashMap<>();

  /** What one line says. */
  static final class Scanned {
    private OptionalLong number = OptionalLong.empty();
    private OptionalLong time = OptionalLong.empty();
    private String action;
    private List<Value> arguments;
    private boolean changes;
    private SortedMap<String, Value> values;

    OptionalLong number() {
      return number;
    }

    OptionalLong time() {
      return time;
    }

    boolean changes() {
      return changes;
    }

    SortedMap<String, Value> values() {
      return values == null ? Collections.emptySortedMap() : values;
    }

    Optional<TraceMove> move() {
      return action == null
          ? Optional.empty()
          : Optional.of(
              new TraceMove(action, Optional.ofNullable(arguments), Collections.emptySortedMap()));
    }
  }

  /** Reads {@code line}, or gives up and answers null. */
  Scanned scan(String line) throws IOException {
    TextCursor in = new TextCursor(line);
    Scanned scanned = new Scanned();
    if (!in.take('{')) {
      return null;
    }
    if (!in.take('}') && !fields(in, scanned)) {
      return null;
    }
    boolean plain = in.atEnd() && (scanned.arguments == null || scanned.action != null);
    return plain ? scanned : null;
  }

  private boolean fields(TextCursor in, Scanned scanned) throws IOException {
    do {
      String name = key(in);
      if (name == null || !field(name, in, scanned)) {
        return false;
      }
    } while (in.take(','));
    return in.take('}');
  }

  /** Reads one field; false when it is there twice, or of another shape. */
  private boolean field(String name, TextCursor in, Scanned scanned) throws IOException {
    return switch (name) {
      case "n" -> {
        boolean first = scanned.number.isEmpty();
        scanned.number = in.number();
        yield first && scanned.number.isPresent();
      }
      case "time", "cycle" -> {
        boolean first = scanned.time.isEmpty();
        scanned.time = in.number();
        yield first && scanned.time.isPresent();
      }
      case "action" -> {
        boolean first = scanned.action == null;
        scanned.action = in.string();
        yield first && scanned.action != null;
      }
      case "args" -> {
        boolean first = scanned.arguments == null;
        scanned.arguments = list(in);
        yield first && scanned.arguments != null;
      }
      case "set", "state" -> {
        boolean first = scanned.values == null;
        scanned.changes = "set".equals(name);
        scanned.values = state(in);
        yield first && scanned.values != null;
      }
      default -> false;
    };
  }

  private SortedMap<String, Value> state(TextCursor in) throws IOException {
    SortedMap<String, Value> state = new TreeMap<>();
    if (!in.take('{')) {
      return null;
    }
    if (in.take('}')) {
      return state;
    }
    do {
      String variable = key(in);
      Value value = variable == null ? null : value(in);
      if (value == null || state.put(variable, value) != null) {
        return null;
      }
    } while (in.take(','));
    return in.take('}') ? state : null;
  }

  private Value value(TextCursor in) throws IOException {
    String slice = in.slice();
    Value known = slice == null ? null : values.get(slice);
    if (known != null || slice == null) {
      return known;
    }
    Value value = read(slice);
    if (value != null && slice.length() <= LONGEST_KNOWN) {
      remember(values, slice, value);
    }
    return value;
  }

  private static Value read(String slice) throws IOException {
    try {
      JsonReader in = StrictJson.on(new StringReader(slice));
      Value value = Itf.read(in);
      StrictJson.requireEnd(in, slice);
      return value;
    } catch (IOException | RuntimeException e) {
      if (e instanceof RuntimeException ours && !TraceFaults.isOfTheTrace(ours)) {
        throw ours;
      }
      return null; // the whole line is read again, and refused with its place
    }
  }

  private List<Value> list(TextCursor in) throws IOException {
    String slice = in.slice();
    List<Value> known = slice == null ? null : arguments.get(slice);
    if (known != null || slice == null || slice.charAt(0) != '[') {
      return known;
    }
    Value read = read(slice);
    if (read instanceof Value.Seq all) {
      remember(arguments, slice, all.elements());
      return all.elements();
    }
    return null;
  }

  private static <T> void remember(Map<String, T> known, String slice, T value) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.put(slice, value);
  }

  private static String key(TextCursor in) {
    String name = in.string();
    return name != null && in.take(':') ? name : null;
  }
}
