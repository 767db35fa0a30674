package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.inglenook.conformance.labelled.Draft.Line;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;

/**
 * Puts one fault into a walk. A fault need not make the trace illegal, since what it shows may be
 * another legal step; {@link Truth} decides that.
 */
final class Faults {
  private final Tables tables;
  private final Map<String, SpecAction> actions = new HashMap<>();
  private final FalseConjunct conjuncts;
  private final Borrowed borrowed;

  Faults(Tables tables, SpecEngine engine) {
    this.tables = tables;
    engine.module().actions().forEach(action -> actions.put(action.name(), action));
    conjuncts = new FalseConjunct(tables, engine);
    borrowed = new Borrowed(tables);
  }

  /** The walk with a fault of that class; empty where the draw finds no place for one. */
  Optional<Draft> put(TraceClass kind, Draft walk, SplittableRandom random) {
    if (walk.lines().size() < 3) {
      return Optional.empty();
    }
    int at = random.nextInt(1, walk.lines().size());
    return switch (kind) {
      case GUARD -> guard(walk, at, random);
      case EFFECT, DROPPED, SPURIOUS -> value(kind, walk, at, random);
      case OUTCOME, INPUT -> argument(kind, walk, at, random);
      case ACTION -> action(walk, at, random);
      case LOST -> lost(walk, Math.min(at, walk.lines().size() - 2));
      case SWAPPED -> swapped(walk, Math.min(at, walk.lines().size() - 2));
      default -> throw new IllegalArgumentException("no fault: " + kind);
    };
  }

  /** A step that is disabled, with the effect that it has elsewhere; the trace ends there. */
  private Optional<Draft> guard(Draft walk, int at, SplittableRandom random) {
    Picture before = walk.lines().get(at - 1).shown();
    int instance = random.nextInt(tables.instances().size());
    return borrowed
        .effect(before, instance)
        .flatMap(
            after ->
                conjuncts
                    .theOnlyGuard(before, instance, after)
                    .map(
                        text ->
                            walk.first(at + 1)
                                .with(
                                    at, new Line(instance, after), said(instance) + ": " + text)));
  }

  /** One variable has another value after the step than it should. */
  private Optional<Draft> value(TraceClass kind, Draft walk, int at, SplittableRandom random) {
    Picture before = walk.lines().get(at - 1).shown();
    Line line = walk.lines().get(at);
    int variable = random.nextInt(tables.variables());
    boolean changed = before.at(variable) != line.shown().at(variable);
    if (changed == (kind == TraceClass.SPURIOUS)) {
      return Optional.empty();
    }
    int value =
        kind == TraceClass.DROPPED ? before.at(variable) : random.nextInt(tables.values(variable));
    boolean other = value != line.shown().at(variable);
    boolean kept = value == before.at(variable);
    if (!other || kept != (kind == TraceClass.DROPPED)) {
      return Optional.empty();
    }
    Picture after = line.shown().with(variable, value);
    return conjuncts
        .theOnlyUpdate(before, line.instance(), after)
        .map(text -> walk.with(at, new Line(line.instance(), after), text));
  }

  /** One argument is another. */
  private Optional<Draft> argument(TraceClass kind, Draft walk, int at, SplittableRandom random) {
    Line line = walk.lines().get(at);
    ActionInstance taken = tables.instances().get(line.instance());
    SpecAction action = actions.get(taken.action());
    List<String> roles = kind == TraceClass.OUTCOME ? action.outcomes() : action.inputs();
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    String parameter = roles.get(random.nextInt(roles.size()));
    int place = action.parameters().indexOf(parameter);
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < tables.instances().size(); i++) {
      if (differsOnlyIn(place, taken, tables.instances().get(i))) {
        others.add(i);
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    int other = others.get(random.nextInt(others.size()));
    return Optional.of(
        walk.with(at, new Line(other, line.shown()), parameter + " is another: it was " + taken));
  }

  private static boolean differsOnlyIn(int place, ActionInstance one, ActionInstance other) {
    if (!one.action().equals(other.action())) {
      return false;
    }
    List<Value> changed = new ArrayList<>(one.arguments());
    changed.set(place, other.arguments().get(place));
    return !one.equals(other) && changed.equals(other.arguments());
  }

  private Optional<Draft> action(Draft walk, int at, SplittableRandom random) {
    Line line = walk.lines().get(at);
    int other = random.nextInt(tables.instances().size());
    String name = tables.instances().get(line.instance()).action();
    if (tables.instances().get(other).action().equals(name)) {
      return Optional.empty();
    }
    return Optional.of(
        walk.with(at, new Line(other, line.shown()), "it was " + said(line.instance())));
  }

  private Optional<Draft> lost(Draft walk, int at) {
    List<Line> lines = new ArrayList<>(walk.lines());
    String lost = said(lines.remove(at).instance());
    return Optional.of(
        new Draft(lines, Optional.of(new Draft.Fault(at, lost + " came before it"))));
  }

  private Optional<Draft> swapped(Draft walk, int at) {
    List<Line> lines = new ArrayList<>(walk.lines());
    lines.add(at, lines.remove(at + 1));
    return Optional.of(
        new Draft(
            lines, Optional.of(new Draft.Fault(at, "it came after the step that follows it"))));
  }

  private String said(int instance) {
    return tables.instances().get(instance).toString();
  }
}
