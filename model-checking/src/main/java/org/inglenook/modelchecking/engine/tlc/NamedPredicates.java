package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.Predicates;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.Vect;

/** Predicates by name, ready for TLC. */
final class NamedPredicates {
  /** The parser's level of formulas with primes and without temporal operators. */
  private static final int ACTION_LEVEL = 2;

  private final FastTool tool;
  private final Map<String, PropertyParts> parts = new HashMap<>();
  private final Map<String, Action> stateLevel = new HashMap<>();
  private final Map<String, Action> stepLevel = new HashMap<>();

  NamedPredicates(FastTool tool) {
    this.tool = tool;
  }

  /** The state predicate of that name. */
  Action state(String name) {
    return stateLevel.computeIfAbsent(name, this::resolveState);
  }

  /** The predicate on steps of that name: with primes, without temporal operators. */
  Action onSteps(String name) {
    return stepLevel.computeIfAbsent(name, this::resolve);
  }

  /** Whether {@link #onSteps} has the predicate of that name, not {@link #state}. */
  boolean isOnSteps(String name) {
    return definition(name).getBody().getLevel() == ACTION_LEVEL;
  }

  /** The property of that name, taken apart; it says something of states or of steps. */
  PropertyParts step(String name) {
    return parts.computeIfAbsent(name, this::resolveStep);
  }

  /** INVARIANTs of the .cfg, and PROPERTYs as far as states and steps can judge them. */
  Predicates configured() {
    List<String> steps = new ArrayList<>();
    for (String property : names(tool.getModelConfig().getProperties())) {
      PropertyParts split = new PropertyParts(tool, definition(property).getBody());
      if (!split.steps.isEmpty() || !split.always.isEmpty()) {
        steps.add(property);
      }
    }
    return new Predicates(names(tool.getModelConfig().getInvariants()), steps, List.of());
  }

  boolean holds(Action predicate, TLCState state) {
    return tool.isValid(predicate, state);
  }

  private Action resolveState(String name) {
    OpDefNode definition = definition(name);
    if (definition.getBody().getLevel() > 1) {
      throw bad(definition, name + " is no state predicate");
    }
    return new Action(definition.getBody(), Context.Empty, definition);
  }

  private Action resolve(String name) {
    OpDefNode definition = definition(name);
    return new Action(definition.getBody(), Context.Empty, definition);
  }

  private PropertyParts resolveStep(String name) {
    OpDefNode definition = definition(name);
    PropertyParts split = new PropertyParts(tool, definition.getBody());
    if (split.steps.isEmpty() && split.always.isEmpty()) {
      throw bad(definition, name + " says nothing of single steps");
    }
    return split;
  }

  private OpDefNode definition(String name) {
    OpDefNode declared = tool.getRootModule().getOpDef(name);
    if (declared == null) {
      throw new BadSpecException(tool.getRootName(), 0, "no operator " + name);
    }
    OpDefNode definition = tool.lookup(declared) instanceof OpDefNode other ? other : declared;
    if (definition.getArity() > 0) {
      throw bad(definition, name + " takes parameters: a predicate takes none");
    }
    return definition;
  }

  private static BadSpecException bad(OpDefNode at, String what) {
    return new BadSpecException(at.getLocation().source(), at.getLocation().beginLine(), what);
  }

  private static List<String> names(Vect<?> vector) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      names.add((String) vector.elementAt(i));
    }
    return names;
  }
}
