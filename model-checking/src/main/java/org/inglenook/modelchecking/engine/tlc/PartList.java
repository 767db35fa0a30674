package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.SpecPart;
import org.inglenook.modelchecking.engine.SpecPart.Force;
import org.inglenook.modelchecking.engine.SpecPart.Kind;
import tla2sany.semantic.SemanticNode;

/** Collects the parts of one module. A part that is met again is one part, for more actions. */
final class PartList {
  private final Sources sources;
  private final String module;
  private final Set<String> judged;
  private final Map<String, Draft> drafts = new TreeMap<>();

  /**
   * Where a reader is.
   *
   * @param action the action that is read
   * @param definition the operator whose definition is read
   * @param context see {@link SpecPart#context()}; empty before the first conjunct
   */
  record Scope(String action, String definition, String context) {
    Scope in(String operator) {
      return new Scope(action, operator, "");
    }

    Scope about(String text) {
      return context.isEmpty() ? new Scope(action, definition, text) : this;
    }
  }

  private static final class Draft {
    private final SpecPart first;
    private final SortedSet<String> actions = new TreeSet<>();
    private Force force;

    Draft(SpecPart first) {
      this.first = first;
      force = first.force();
    }

    SpecPart finished() {
      return new SpecPart(
          first.kind(),
          first.definition(),
          List.copyOf(actions),
          first.context(),
          first.text(),
          first.place(),
          first.operands(),
          first.variables(),
          force,
          first.judged());
    }
  }

  /**
   * An empty list.
   *
   * @param module whose text is of interest
   * @param judged the operators that properties mention
   */
  PartList(Sources sources, String module, Set<String> judged) {
    this.sources = sources;
    this.module = module;
    this.judged = judged;
  }

  String text(SemanticNode node) {
    return sources.text(node);
  }

  boolean isHere(SemanticNode node) {
    return Sources.place(node).module().equals(module);
  }

  void add(Kind kind, SemanticNode node, Scope scope, Force force) {
    add(kind, node, scope, force, List.of(), List.of());
  }

  void add(
      Kind kind,
      SemanticNode node,
      Scope scope,
      Force force,
      List<? extends SemanticNode> operands,
      Collection<String> variables) {
    if (!isHere(node)) {
      return;
    }
    SpecPart part =
        new SpecPart(
            kind,
            scope.definition(),
            List.of(),
            scope.context().isEmpty() ? text(node) : scope.context(),
            text(node),
            Sources.place(node),
            operands.stream().map(Sources::place).toList(),
            List.copyOf(variables),
            force,
            judged.contains(scope.definition()));
    Draft draft = drafts.computeIfAbsent(key(part), unused -> new Draft(part));
    draft.force = merge(draft.force, force);
    draft.actions.add(scope.action());
  }

  private static String key(SpecPart part) {
    Place at = part.place();
    return String.format(
        "%06d.%04d-%06d.%04d.%s",
        at.line(), at.column(), at.endLine(), at.endColumn(), part.kind());
  }

  private static Force merge(Force a, Force b) {
    if (a == b) {
      return a;
    }
    boolean allows = a != Force.FORBIDS && b != Force.FORBIDS;
    return allows && a != Force.MIXED && b != Force.MIXED ? Force.CHANGES : Force.MIXED;
  }

  /** All parts, in the order of the text. */
  List<SpecPart> parts() {
    List<SpecPart> all = new ArrayList<>();
    drafts.values().forEach(draft -> all.add(draft.finished()));
    return all;
  }
}
