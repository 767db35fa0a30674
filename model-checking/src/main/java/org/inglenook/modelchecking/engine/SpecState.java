package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * A complete state: one value per variable.
 *
 * @param values in the order of {@link SpecEngine#variables()}
 */
public record SpecState(List<Value> values) {
  public SpecState {
    values = List.copyOf(values);
  }
}
