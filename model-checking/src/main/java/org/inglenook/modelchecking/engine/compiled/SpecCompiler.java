package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.CompiledSpec;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.Translation;
import org.inglenook.modelchecking.engine.formula.Definition;
import org.inglenook.modelchecking.engine.formula.SpecFormulas;

/** Compiles all of a spec: its actions once each, and what is judged conjunct by conjunct. */
public final class SpecCompiler {
  private final SpecFormulas spec;
  private final Translation translation;
  private final ExpressionCompiler acting;
  private final ActionCompiler actions;
  private final Map<Definition, CompiledAction> byDefinition = new HashMap<>();

  private SpecCompiler(SpecFormulas spec) {
    this.spec = spec;
    translation = new Translation(spec.strings());
    acting = new ExpressionCompiler(translation, true);
    actions = new ActionCompiler(acting);
  }

  /**
   * Compiles {@code spec}.
   *
   * @throws org.inglenook.modelchecking.engine.BadSpecException when it uses what cannot be
   *     compiled
   */
  public static CompiledSpec compile(SpecFormulas spec) {
    return new SpecCompiler(spec).compile();
  }

  private CompiledSpec compile() {
    // The initial predicate is the action that assigns the initial values, whatever was before.
    Effect initial = actions.compile(spec.initial(), Scope.EMPTY, true, Frame::emit);
    List<CompiledInstance> instances = spec.instances().stream().map(this::instance).toList();
    PropertyCompiler properties = new PropertyCompiler(translation);
    List<CompiledProperty> judged = properties.compile(spec);
    int slots = Math.max(acting.slots(), properties.slots());
    return new CompiledModel(spec.variables(), translation, slots, initial, instances, judged);
  }

  private CompiledInstance instance(SpecFormulas.Instance instance) {
    CompiledAction action = byDefinition.computeIfAbsent(instance.action(), this::action);
    Datum[] arguments =
        instance.named().arguments().stream().map(translation::datum).toArray(Datum[]::new);
    return new CompiledInstance(instance.named(), action, arguments);
  }

  private CompiledAction action(Definition definition) {
    Scope scope = Scope.EMPTY;
    List<Integer> slots = new ArrayList<>();
    for (int parameter : definition.parameters()) {
      int slot = acting.newSlot();
      slots.add(slot);
      scope = scope.with(parameter, new Scope.Slot(slot));
    }
    Effect effect = actions.compile(definition.body(), scope, false, Frame::emit);
    return new CompiledAction(
        definition.place(), slots.stream().mapToInt(slot -> slot).toArray(), effect);
  }
}
