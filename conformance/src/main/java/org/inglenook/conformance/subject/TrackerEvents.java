package org.inglenook.conformance.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.trace.ByAction;
import org.inglenook.conformance.view.TrackedObjects;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.nooks.tracker.TrackerState;

/**
 * Reads the events of the object tracker. What concerns a type or a domain that has no name is not
 * observed. The type of an object is known when it comes into being, and remembered until its
 * address comes up again; the type for which a parameter was accepted is not part of the event, and
 * read from the table of the task.
 */
final class TrackerEvents implements EventReader {
  private static final String PREFIX = "ObjectTracker.";
  private static final String TYPE = "type";
  private static final List<String> CALL = List.of("task", "domain", "object");
  private static final List<String> OWNED = List.of("domain", "object");
  private static final List<String> PLAIN = List.of("object");
  private static final List<String> LOCKING = List.of("task", "domain", "object");

  /** The sorts of each action's arguments; "type" is not among the numbers of the event. */
  private static final Map<String, List<String>> SORTS =
      Map.ofEntries(
          Map.entry("Create", PLAIN),
          Map.entry("Destroy", PLAIN),
          Map.entry("Fire", PLAIN),
          Map.entry("Allocate", List.of("domain", "object", "copy")),
          Map.entry("Free", OWNED),
          Map.entry("Release", OWNED),
          Map.entry("SetAside", OWNED),
          Map.entry("BreakLock", OWNED),
          Map.entry("Adopt", CALL),
          Map.entry("Yield", CALL),
          Map.entry("Pass", List.of("task", "domain", "object", "copy")),
          Map.entry("Accept", List.of("task", "domain", "object", "copy", TYPE)),
          Map.entry("Return", CALL),
          Map.entry("Finish", CALL),
          Map.entry("Abandon", CALL),
          Map.entry("CopyIn", CALL),
          Map.entry("CopyOut", CALL),
          Map.entry("Lock", LOCKING),
          Map.entry("Unlock", LOCKING));

  private final TrackerState state;
  private final BindingTable table;
  private final TrackedObjects objects;
  private final Map<String, Map<Integer, String>> fixed = new HashMap<>();
  private final ByAction<Form> forms = new ByAction<>(TrackerEvents::form);
  private final Map<Integer, String> current = new HashMap<>();

  TrackerEvents(TrackerState state, BindingTable table, TrackedObjects objects) {
    this.state = state;
    this.table = table;
    this.objects = objects;
    for (String sort : List.of("task", "domain", "copy", TYPE)) {
      Map<Integer, String> names = new HashMap<>();
      table.names(sort).forEach(name -> names.put(table.number(name), name));
      fixed.put(sort, names);
    }
    begin();
  }

  /** The form of an action of the tracker; null for another. */
  private static Form form(String reported) {
    String action = reported.startsWith(PREFIX) ? reported.substring(PREFIX.length()) : "";
    return SORTS.containsKey(action) ? new Form(SORTS.get(action), new NamedSteps(action)) : null;
  }

  @Override
  public void begin() {
    current.clear();
    for (String type : table.names("type")) {
      int id = table.number(type);
      for (String domain : table.names("domain")) {
        for (int object : state.owned(table.number(domain), id)) {
          current.put(object, objects.name(object, id));
        }
      }
    }
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    Form form = forms.of(action);
    if (form == null) {
      return Optional.empty();
    }
    int[] numbers = {a, b, c, d};
    String[] arguments = new String[form.sorts.size()];
    for (int i = 0; i < arguments.length; i++) {
      String sort = form.sorts.get(i);
      arguments[i] = sort.equals(TYPE) ? accepted(a) : name(sort, numbers[i]);
      if (arguments[i] == null) {
        return Optional.empty();
      }
    }
    return form.steps.of(arguments);
  }

  private String name(String sort, int number) {
    if (!sort.equals("object")) {
      return fixed.get(sort).get(number);
    }
    if (state.owner(number) != TrackerState.NOBODY) {
      String name = objects.name(number, state.type(number));
      if (name == null) {
        current.remove(number);
      } else {
        current.put(number, name);
      }
    }
    return current.get(number);
  }

  private String accepted(int task) {
    return name(TYPE, state.useType(task, state.uses(task) - 1));
  }

  /** How events of an action are read, and what they stand for. */
  private record Form(List<String> sorts, NamedSteps steps) {}
}
