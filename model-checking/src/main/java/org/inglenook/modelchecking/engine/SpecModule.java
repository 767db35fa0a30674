package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * A spec as its text tells it: what SANY knows of the root module and of those it extends.
 *
 * @param name the root module
 * @param constants declared constants, in order
 * @param variables in the order of {@link SpecEngine#variables()}
 * @param auxiliary variables that {@code AuxVars} lists: history that no guard reads
 * @param actions the actions of Next, in its order
 * @param definitions every operator of the user's modules, in source order, module by module
 * @param properties operators whose comment begins with an id
 */
public record SpecModule(
    String name,
    List<String> constants,
    List<String> variables,
    List<String> auxiliary,
    List<SpecAction> actions,
    List<SpecDefinition> definitions,
    List<SpecProperty> properties) {

  public SpecModule {
    constants = List.copyOf(constants);
    variables = List.copyOf(variables);
    auxiliary = List.copyOf(auxiliary);
    actions = List.copyOf(actions);
    definitions = List.copyOf(definitions);
    properties = List.copyOf(properties);
  }

  /** A place in a module's source: lines and columns from 1, the end included. */
  public record Place(String module, int line, int column, int endLine, int endColumn) {
    @Override
    public String toString() {
      return module + ", line " + line;
    }
  }
}
