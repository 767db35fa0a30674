package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.opinion.SeenTrace.Kind;
import org.inglenook.conformance.opinion.SeenTrace.Seen;
import org.inglenook.conformance.trace.Begin;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.conformance.trace.TraceMove;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;

/** Reads a trace for the second judge, up to the first record that is none of this model. */
final class TraceReading {
  /** One run of TLC holds the whole trace in a module. */
  static final int MOST_RECORDS = 10_000;

  private final SpecEngine engine;
  private final Map<ActionInstance, Integer> numbers = new HashMap<>();
  private final Map<String, SpecAction> actions = new HashMap<>();
  private final JudgeOptions options;
  private final TraceSource source;
  private final Set<String> ignored;
  private SortedMap<String, Value> seen = new TreeMap<>();

  /**
   * @param engine says how variables, constants and instances are called, and judges nothing
   */
  TraceReading(SpecEngine engine, TraceSource source, JudgeOptions options) {
    this.engine = engine;
    this.source = source;
    this.options = options;
    ignored = new TreeSet<>(options.ignored());
    ignored.addAll(source.describes().ignored());
    engine.instances().forEach(each -> numbers.put(each, numbers.size() + 1));
    engine.module().actions().forEach(each -> actions.put(each.name(), each));
  }

  /**
   * The trace.
   *
   * @throws OpinionException when it is too long for a second opinion, or has a loop
   */
  SeenTrace read() throws IOException {
    TraceDescription head = source.describes();
    if (head.loop().isPresent()) {
      throw new OpinionException("no second opinion: the trace has a loop", false);
    }
    List<Seen> records = new ArrayList<>();
    Optional<List<Integer>> hidden = Optional.empty();
    try {
      head.parameters().forEach(this::requireConstant);
      head.variables().forEach(this::isVariable);
      hidden = head.hidden().map(this::instancesOf);
      for (Optional<TraceRecord> next = source.next(); next.isPresent(); next = source.next()) {
        if (records.size() == MOST_RECORDS) {
          throw new OpinionException(
              "no second opinion: the trace has more than " + MOST_RECORDS + " records", false);
        }
        records.add(record(next.get(), records.isEmpty()));
      }
    } catch (BadInputException | IllegalArgumentException e) {
      return new SeenTrace(hidden, records, false);
    }
    return new SeenTrace(hidden, records, !records.isEmpty());
  }

  private Seen record(TraceRecord record, boolean first) {
    take(record);
    Optional<List<Integer>> moves = record.move().map(this::instances);
    boolean begins = first && record.move().isEmpty() && record.steps().isEmpty();
    StepRange steps = options.steps(record.steps().orElse(source.describes().steps()));
    return new Seen(begins ? begin() : Kind.STEP, moves, steps, seen);
  }

  private Kind begin() {
    Begin begin = options.begin().orElse(source.describes().begin());
    return begin == Begin.GIVEN ? Kind.GIVEN : Kind.INITIAL;
  }

  /** What was seen before stays known of those variables that are listed when they change. */
  private void take(TraceRecord record) {
    seen = new TreeMap<>(record.changes() ? seen : Map.of());
    seen.keySet().retainAll(source.describes().variables());
    record
        .values()
        .forEach(
            (name, value) -> {
              if (engine.constants().containsKey(name)) {
                requireConstant(name, value);
              } else if (isVariable(name)) {
                seen.put(name, value);
              }
            });
  }

  private boolean isVariable(String name) {
    boolean known = engine.variables().contains(name);
    require(known || ignored.contains(name));
    return known;
  }

  private void requireConstant(String name, Value value) {
    require(value.equals(engine.constants().get(name)));
  }

  private List<Integer> instances(TraceMove move) {
    SpecAction action = action(move.action());
    if (move.arguments().isPresent()) {
      Integer number = numbers.get(new ActionInstance(action.name(), move.arguments().get()));
      require(number != null);
      return List.of(number);
    }
    move.named()
        .forEach((name, value) -> require(takes(action, action.parameters().indexOf(name), value)));
    return fitting(action, move.named());
  }

  private boolean takes(SpecAction action, int parameter, Value value) {
    return parameter >= 0
        && engine.instances().stream()
            .filter(each -> each.action().equals(action.name()))
            .anyMatch(each -> each.arguments().get(parameter).equals(value));
  }

  private List<Integer> fitting(SpecAction action, Map<String, Value> named) {
    return engine.instances().stream()
        .filter(each -> each.action().equals(action.name()))
        .filter(
            each ->
                named.entrySet().stream()
                    .allMatch(
                        one ->
                            each.arguments()
                                .get(action.parameters().indexOf(one.getKey()))
                                .equals(one.getValue())))
        .map(numbers::get)
        .toList();
  }

  private List<Integer> instancesOf(List<String> names) {
    return names.stream().flatMap(name -> fitting(action(name), Map.of()).stream()).toList();
  }

  private SpecAction action(String name) {
    require(actions.containsKey(name));
    return actions.get(name);
  }

  /** The first judge says what is wrong; here it is enough that something is. */
  private static void require(boolean known) {
    if (!known) {
      throw new IllegalArgumentException("no trace of this model");
    }
  }
}
