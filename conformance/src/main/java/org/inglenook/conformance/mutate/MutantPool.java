package org.inglenook.conformance.mutate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.modelchecking.engine.SpecDefinition;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecModule.Place;

/**
 * Mutants of one spec in one text: each is a copy of the definition that it changes, under a name
 * of its own. A model then is read once for all of them, which takes longer than to explore it.
 */
final class MutantPool {
  private static final String PREFIX = "Mutant";
  private static final String IS = "==";

  private final Map<String, String> names = new HashMap<>();
  private final String text;

  /**
   * The pool of {@code mutants}.
   *
   * @param module a model of {@code spec}, as its engine reads it
   */
  MutantPool(ModuleText spec, SpecModule module, List<Mutant> mutants) {
    Map<String, SpecDefinition> definitions = new HashMap<>();
    module.definitions().forEach(each -> definitions.put(each.name(), each));
    StringBuilder copies = new StringBuilder();
    for (Mutant mutant : mutants) {
      SpecDefinition definition = definitions.get(mutant.part().definition());
      if (definition != null && holds(definition.place(), mutant.replaced())) {
        String name = PREFIX + names.size();
        names.put(mutant.id(), name);
        copies.append(copy(spec, definition, mutant, name)).append("\n\n");
      }
    }
    String whole = spec.toString().stripTrailing();
    int end = whole.lastIndexOf('\n') + 1;
    text = whole.substring(0, end) + copies + whole.substring(end) + "\n";
  }

  /** The spec with all of them. */
  String text() {
    return text;
  }

  /** The operator that has the changed definition, if the pool has it. */
  Optional<String> name(Mutant mutant) {
    return Optional.ofNullable(names.get(mutant.id()));
  }

  private static boolean holds(Place outer, Place inner) {
    return outer.module().equals(inner.module())
        && outer.line() <= inner.line()
        && inner.endLine() <= outer.endLine();
  }

  /** Every line keeps its indentation, on which bulleted lists depend. */
  private static String copy(
      ModuleText spec, SpecDefinition definition, Mutant mutant, String name) {
    String before = spec.at(ModuleText.span(definition.place(), mutant.replaced()));
    String head = before.substring(0, before.length() - mutant.before().length());
    String changed = head + mutant.after() + spec.at(definition.place()).substring(before.length());
    int body = changed.indexOf(IS) + IS.length();
    int column = definition.place().column() - 1 + body;
    return name
        + changed.substring(definition.name().length(), body)
        + "\n"
        + " ".repeat(column)
        + changed.substring(body);
  }
}
