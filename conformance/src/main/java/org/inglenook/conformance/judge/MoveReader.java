package org.inglenook.conformance.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.inglenook.conformance.trace.TraceMove;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;

/** Finds the instances of a model that a record may mean. */
final class MoveReader {
  private static final int MOST_LISTED = 20;

  private final List<ActionInstance> instances;
  private final Map<String, SpecAction> actions = new LinkedHashMap<>();
  private final Map<String, Moves> byName = new HashMap<>();
  private final Map<ActionInstance, Moves> exact = new HashMap<>();
  private final Moves any;

  MoveReader(SpecEngine engine) {
    instances = engine.instances();
    engine.module().actions().forEach(action -> actions.put(action.name(), action));
    for (int i = 0; i < instances.size(); i++) {
      exact.put(instances.get(i), new Moves(new int[] {i}, Moves.Said.ALL));
    }
    any = new Moves(IntStream.range(0, instances.size()).toArray(), Moves.Said.NOTHING);
  }

  /** Any step at all. */
  Moves any() {
    return any;
  }

  /** The instances of these actions. */
  Moves of(List<String> names) {
    names.forEach(this::action);
    return new Moves(
        IntStream.range(0, instances.size())
            .filter(i -> names.contains(instances.get(i).action()))
            .toArray(),
        Moves.Said.NOTHING);
  }

  /**
   * What {@code move} may mean.
   *
   * @throws IllegalArgumentException when the model has no such step; the message says what it has
   */
  Moves read(Optional<TraceMove> move) {
    if (move.isEmpty()) {
      return any;
    }
    TraceMove said = move.get();
    if (said.arguments().isPresent()) {
      return exact(said.action(), said.arguments().get());
    }
    SpecAction action = action(said.action());
    if (said.named().isEmpty()) {
      return byName.computeIfAbsent(action.name(), unused -> all(action));
    }
    return some(action, said);
  }

  /**
   * That instance alone.
   *
   * @throws IllegalArgumentException when the model has no such step
   */
  Moves exact(ActionInstance instance) {
    Moves known = exact.get(instance);
    return known != null ? known : exact(instance.action(), instance.arguments());
  }

  private Moves exact(String name, List<Value> arguments) {
    ActionInstance instance = new ActionInstance(name, arguments);
    Moves known = exact.get(instance);
    if (known != null) {
      return known;
    }
    SpecAction action = action(name);
    if (arguments.size() != action.parameters().size()) {
      throw new IllegalArgumentException(
          "%s takes %d arguments %s, here are %d"
              .formatted(name, action.parameters().size(), action.parameters(), arguments.size()));
    }
    for (int i = 0; i < arguments.size(); i++) {
      checkValue(action, i, arguments.get(i));
    }
    throw new IllegalArgumentException("no step of this model: " + instance);
  }

  private Moves all(SpecAction action) {
    boolean whole = action.parameters().isEmpty();
    return new Moves(
        of(List.of(action.name())).instances(), whole ? Moves.Said.ALL : Moves.Said.NAME);
  }

  private Moves some(SpecAction action, TraceMove said) {
    Map<Integer, Value> wanted = new LinkedHashMap<>();
    said.named()
        .forEach(
            (parameter, value) -> {
              int index = action.parameters().indexOf(parameter);
              if (index < 0) {
                throw new IllegalArgumentException(
                    action.name()
                        + " has no parameter "
                        + parameter
                        + ", it has "
                        + action.parameters());
              }
              checkValue(action, index, value);
              wanted.put(index, value);
            });
    boolean whole = wanted.size() == action.parameters().size();
    return new Moves(
        IntStream.range(0, instances.size())
            .filter(i -> fits(instances.get(i), action, wanted))
            .toArray(),
        whole ? Moves.Said.ALL : Moves.Said.SOME);
  }

  private static boolean fits(
      ActionInstance instance, SpecAction action, Map<Integer, Value> wanted) {
    return instance.action().equals(action.name())
        && wanted.entrySet().stream()
            .allMatch(each -> instance.arguments().get(each.getKey()).equals(each.getValue()));
  }

  private SpecAction action(String name) {
    SpecAction action = actions.get(name);
    if (action == null) {
      throw new IllegalArgumentException(
          "the spec has no action " + shortened(name) + ", it has " + actions.keySet());
    }
    return action;
  }

  private void checkValue(SpecAction action, int parameter, Value value) {
    SortedSet<Value> known = new TreeSet<>();
    for (ActionInstance instance : instances) {
      if (instance.action().equals(action.name())) {
        known.add(instance.arguments().get(parameter));
      }
    }
    if (!known.contains(value)) {
      List<Value> listed = new ArrayList<>(known).subList(0, Math.min(MOST_LISTED, known.size()));
      throw new IllegalArgumentException(
          "%s of %s is %s in no step of this model, it is %s%s"
              .formatted(
                  action.parameters().get(parameter),
                  action.name(),
                  shortened(value.toString()),
                  listed,
                  known.size() > MOST_LISTED ? " and others" : ""));
    }
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}
