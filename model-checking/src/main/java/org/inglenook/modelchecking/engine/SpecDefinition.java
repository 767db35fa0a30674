package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * An operator of the user's modules.
 *
 * @param comment the comment above it, as plain text; empty when there is none
 * @param text the right-hand side of its definition, as written
 * @param level how much of a behaviour it speaks of
 */
public record SpecDefinition(
    String name,
    List<String> parameters,
    String comment,
    String text,
    Level level,
    SpecModule.Place place) {

  public SpecDefinition {
    parameters = List.copyOf(parameters);
  }

  /** TLA+'s four levels. */
  public enum Level {
    CONSTANT,
    STATE,
    ACTION,
    TEMPORAL
  }
}
