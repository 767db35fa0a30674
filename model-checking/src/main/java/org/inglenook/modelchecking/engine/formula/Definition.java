package org.inglenook.modelchecking.engine.formula;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecModule.Place;

/**
 * An operator with its definition: of a module, or of a LET. Told apart by {@code id}.
 *
 * @param id its number in the whole {@link SpecFormulas}
 * @param name as written, for messages
 * @param parameters the numbers by which {@code body} knows them
 */
public record Definition(int id, String name, List<Integer> parameters, Formula body, Place place) {
  public Definition {
    parameters = List.copyOf(parameters);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Definition definition && definition.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }
}
