package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.tracker.TrackerState;

/**
 * Shows owners, versions, associations, parameters and locks as the variables of {@code
 * ObjectTracker.tla}, for the objects, slots and fields that have names.
 *
 * <p>What is not there holds zeroes: the version of an object that is not tracked, and a slot that
 * holds no version. So does a field that stands for no word: where stores are not followed, there
 * is but one such field.
 */
public final class TrackerView {
  /** The number of a field that stands for no word. */
  public static final int NO_WORD = -1;

  private static final String KERNEL = "kernel";
  private static final Value NONE = new Value.Str("none");

  private final PhysicalMemory memory;
  private final TrackerState state;
  private final BindingTable table;
  private final TrackedObjects objects;
  private final List<String> domains;

  private TrackerView(
      PhysicalMemory memory, TrackerState state, BindingTable table, TrackedObjects objects) {
    this.memory = memory;
    this.state = state;
    this.table = table;
    this.objects = objects;
    domains = table.names("domain").stream().filter(domain -> !domain.equals(KERNEL)).toList();
  }

  /**
   * The view of {@code state}; sorts "domain" (with "kernel"), "task", "copy" (its slot), "field"
   * (its word, or {@link #NO_WORD}) and "type".
   */
  public static View of(
      PhysicalMemory memory, TrackerState state, BindingTable table, TrackedObjects objects) {
    TrackerView view = new TrackerView(memory, state, table, objects);
    return ViewTable.builder()
        .show("owner", () -> view.overObjects(view::owner))
        .show("version", () -> view.overObjects(view::version))
        .show("association", () -> view.overDomains(view::associations))
        .show("copy", () -> view.overDomains(d -> view.over("copy", c -> view.copy(d, c))))
        .show("base", () -> view.overDomains(d -> view.over("copy", c -> view.base(d, c))))
        .show("table", () -> view.over("task", view::uses))
        .show("lock", () -> view.overObjects(view::lock))
        .build();
  }

  private Value overDomains(Function<Integer, Value> image) {
    return over(domains, image);
  }

  private Value over(String sort, Function<Integer, Value> image) {
    return over(table.names(sort), image);
  }

  private Value over(List<String> names, Function<Integer, Value> image) {
    SortedMap<String, Value> mapping = new TreeMap<>();
    for (String name : names) {
      mapping.put(name, image.apply(table.number(name)));
    }
    return new Value.Rec(mapping);
  }

  /** Over all names of objects, with the address of each, or 0: nothing is tracked there. */
  private Value overObjects(Function<Integer, Value> image) {
    SortedMap<String, Value> mapping = new TreeMap<>();
    for (String name : objects.names()) {
      mapping.put(name, image.apply(address(name)));
    }
    return new Value.Rec(mapping);
  }

  /** The address of {@code name}, unless what is tracked there now is of another type. */
  private int address(String name) {
    int address = objects.address(name);
    boolean there =
        address != 0
            && state.owner(address) != TrackerState.NOBODY
            && name.equals(objects.name(address, state.type(address)));
    return there ? address : 0;
  }

  private Value owner(int object) {
    int owner = state.owner(object);
    return owner == TrackerState.NOBODY ? NONE : name("domain", owner);
  }

  private Value version(int object) {
    return image(object, state.owner(object) != TrackerState.NOBODY);
  }

  private Value associations(int domain) {
    return overObjects(
        object -> state.known(domain, object) ? name("copy", state.slot(domain, object)) : NONE);
  }

  private Value copy(int domain, int slot) {
    return image(state.copyAddress(domain, slot), state.isTaken(domain, slot));
  }

  private Value base(int domain, int slot) {
    return image(state.baseAddress(domain, slot), state.isTaken(domain, slot));
  }

  private Value image(int address, boolean there) {
    return over("field", word -> new Value.Int(there ? content(address, word) : 0));
  }

  private int content(int address, int word) {
    return word == NO_WORD ? 0 : memory.load32(address + word * Integer.BYTES);
  }

  private Value uses(int task) {
    List<Value> uses = new ArrayList<>();
    for (int i = 0; i < state.uses(task); i++) {
      String object = objects.name(state.useObject(task, i), state.useType(task, i));
      if (object != null && isNamed(state.useDomain(task, i))) {
        uses.add(use(task, i, object));
      }
    }
    return new Value.Seq(uses);
  }

  private boolean isNamed(int domain) {
    return table.names("domain").stream().anyMatch(name -> table.isNumbered(name, domain));
  }

  private Value use(int task, int index, String object) {
    SortedMap<String, Value> fields = new TreeMap<>();
    int domain = state.useDomain(task, index);
    fields.put("domain", name("domain", domain));
    fields.put("object", new Value.Str(object));
    fields.put("copy", name("copy", slot(task, index)));
    fields.put("type", name("type", state.useType(task, index)));
    fields.put("way", new Value.Str(way(state.useWay(task, index))));
    return new Value.Rec(fields);
  }

  /** The slot that a use names; an object that is not copied is used where it is. */
  private int slot(int task, int index) {
    int address = state.useAddress(task, index);
    if (address == state.useObject(task, index)) {
      return ObjectTracker.NO_SLOT;
    }
    int bytes = state.config().slotWords() * Integer.BYTES;
    return (address - state.copyAddress(state.useDomain(task, index), 0)) / bytes;
  }

  private static String way(int way) {
    return switch (way) {
      case TrackerState.IN -> "in";
      case TrackerState.OUT -> "out";
      default -> "gone"; // In whichever way it was passed.
    };
  }

  private Value lock(int object) {
    boolean locked = state.locked(object);
    SortedMap<String, Value> fields = new TreeMap<>();
    fields.put("task", locked ? name("task", state.lockTask(object)) : NONE);
    fields.put("side", locked ? name("domain", state.lockSide(object)) : NONE);
    return new Value.Rec(fields);
  }

  private Value name(String sort, int number) {
    return new Value.Str(table.name(sort, number));
  }
}
