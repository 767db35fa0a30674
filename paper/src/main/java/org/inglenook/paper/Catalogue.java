package org.inglenook.paper;

import java.util.List;
import java.util.Optional;

/**
 * Every property of every spec, and every model.
 *
 * @param entries in the order of their ids; an id that two properties share occurs twice
 * @param models in the order of their names
 * @param scenarios which model shows which scenario
 * @param citation how the project asks to be cited
 */
record Catalogue(
    List<Entry> entries, List<ModelUse> models, List<ScenarioUse> scenarios, Citation citation) {

  Catalogue {
    entries = List.copyOf(entries);
    scenarios = List.copyOf(scenarios);
    models = List.copyOf(models);
  }

  /** The entry with this id, in any case of letters. */
  Optional<Entry> find(String id) {
    return entries.stream().filter(entry -> entry.id().equalsIgnoreCase(id)).findFirst();
  }

  /** All ids, in order. */
  List<String> ids() {
    return entries.stream().map(Entry::id).toList();
  }
}
