package org.inglenook.modelchecking.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.ShapeViolation.Rule;

/** The rules of shape that can be checked on the neutral view of a spec. */
public final class ShapeRules {
  private final SpecModule module;
  private final List<ActionInstance> instances;
  private final List<ShapeViolation> found = new ArrayList<>();

  /** The rules for {@code module}, whose Next has these instances. */
  public ShapeRules(SpecModule module, List<ActionInstance> instances) {
    this.module = module;
    this.instances = List.copyOf(instances);
  }

  /** Every breach of these rules. */
  public List<ShapeViolation> check() {
    for (SpecAction action : module.actions()) {
      tag(action);
      roles(action);
      history(action);
      boundLabels(action);
      arguments(action);
    }
    ids();
    return List.copyOf(found);
  }

  private void tag(SpecAction action) {
    if (action.tag().isEmpty()) {
      add(
          Rule.ACTION_HAS_TAG,
          action.place(),
          "action "
              + action.name()
              + " has no tag; say [Kernel], [Driver], [Device], [Fault] or [Clock] in the comment"
              + " above it");
    }
  }

  private void roles(SpecAction action) {
    Set<String> marked = new TreeSet<>(action.inputs());
    marked.addAll(action.outcomes());
    for (String parameter : action.parameters()) {
      boolean input = action.inputs().contains(parameter);
      if (input == action.outcomes().contains(parameter)) {
        add(
            Rule.PARAMETER_HAS_ROLE,
            action.place(),
            "parameter "
                + parameter
                + " of "
                + action.name()
                + " is marked "
                + (input ? "twice" : "neither input nor outcome")
                + "; have one comment line such as: input t, d; outcome s.");
      }
    }
    marked.removeAll(new HashSet<>(action.parameters()));
    for (String stranger : marked) {
      add(
          Rule.PARAMETER_HAS_ROLE,
          action.place(),
          stranger + " is no parameter of " + action.name() + "; correct its line of roles");
    }
  }

  private void history(SpecAction action) {
    for (SpecAction.Conjunct guard : action.guards()) {
      for (String variable : guard.variables()) {
        if (module.auxiliary().contains(variable)) {
          add(
              Rule.HISTORY_UNREAD,
              guard.place(),
              "a guard of "
                  + action.name()
                  + " reads "
                  + variable
                  + ", which AuxVars lists; take it out of the guard or of AuxVars");
        }
      }
    }
  }

  private void boundLabels(SpecAction action) {
    for (SpecAction.Conjunct update : action.updates()) {
      if (update.isBound()) {
        add(
            Rule.BOUND_LABELS_GUARD,
            update.place(),
            "label "
                + update.label().orElseThrow()
                + " in "
                + action.name()
                + " marks an update; only a guard that bounds the model is called so");
      }
    }
  }

  private void arguments(SpecAction action) {
    boolean nameless =
        instances.stream()
            .filter(instance -> instance.action().equals(action.name()))
            .flatMap(instance -> instance.arguments().stream())
            .anyMatch(Value.ModelValue.class::isInstance);
    if (nameless) {
      add(
          Rule.ARGUMENT_HAS_NAME,
          action.place(),
          "an argument of "
              + action.name()
              + " is a model value; in the .cfg, use strings for what is printed");
    }
  }

  private void ids() {
    Map<String, SpecProperty> first = new TreeMap<>();
    for (SpecProperty property : module.properties()) {
      SpecProperty earlier = first.putIfAbsent(property.id(), property);
      if (earlier != null) {
        add(
            Rule.PROPERTY_HAS_OWN_ID,
            property.place(),
            property.name()
                + " has the id "
                + property.id()
                + ", which "
                + earlier.name()
                + " at "
                + earlier.place()
                + " has; give it another");
      }
    }
  }

  private void add(Rule rule, SpecModule.Place place, String what) {
    found.add(new ShapeViolation(rule, place, what));
  }
}
