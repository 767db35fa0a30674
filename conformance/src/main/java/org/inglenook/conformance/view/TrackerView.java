package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.tracker.TrackerState;

/**
 * Shows owners, versions, associations, parameters and locks as the variables of {@code
 * ObjectTracker.tla}, for the objects, slots and fields that the table names.
 *
 * <p>What is not there holds zeroes: the version of an object that is not tracked, and a slot that
 * holds no version.
 */
public final class TrackerView {
  private static final String KERNEL = "kernel";
  private static final Value NONE = new Value.Str("none");

  private final PhysicalMemory memory;
  private final TrackerState state;
  private final BindingTable table;

  private TrackerView(PhysicalMemory memory, TrackerState state, BindingTable table) {
    this.memory = memory;
    this.state = state;
    this.table = table;
  }

  /**
   * The view of {@code state}; sorts "domain" (with "kernel"), "task", "object" (its kernel
   * address), "copy" (its slot), "field" (its word) and "type".
   */
  public static View of(PhysicalMemory memory, TrackerState state, BindingTable table) {
    TrackerView view = new TrackerView(memory, state, table);
    return ViewTable.builder()
        .show("owner", () -> view.over("object", view::owner))
        .show("version", () -> view.over("object", view::version))
        .show("association", () -> view.overDomains(view::associations))
        .show("copy", () -> view.overDomains(d -> view.over("copy", c -> view.copy(d, c))))
        .show("base", () -> view.overDomains(d -> view.over("copy", c -> view.base(d, c))))
        .show("table", () -> view.over("task", view::uses))
        .show("lock", () -> view.over("object", view::lock))
        .build();
  }

  private Value overDomains(Function<Integer, Value> image) {
    return over(table.names("domain").stream().filter(d -> !d.equals(KERNEL)).toList(), image);
  }

  private Value over(String sort, Function<Integer, Value> image) {
    return over(table.names(sort), image);
  }

  private Value over(List<String> names, Function<Integer, Value> image) {
    Map<Value, Value> mapping = new TreeMap<>();
    for (String name : names) {
      mapping.put(new Value.Str(name), image.apply(table.number(name)));
    }
    return Value.function(mapping);
  }

  private Value owner(int object) {
    int owner = state.owner(object);
    return owner == TrackerState.NOBODY ? NONE : name("domain", owner);
  }

  private Value version(int object) {
    return image(object, state.owner(object) != TrackerState.NOBODY);
  }

  private Value associations(int domain) {
    return over(
        "object",
        object -> state.known(domain, object) ? name("copy", state.slot(domain, object)) : NONE);
  }

  private Value copy(int domain, int slot) {
    return image(state.copyAddress(domain, slot), state.isTaken(domain, slot));
  }

  private Value base(int domain, int slot) {
    return image(state.baseAddress(domain, slot), state.isTaken(domain, slot));
  }

  private Value image(int address, boolean there) {
    return over(
        "field", word -> new Value.Int(there ? memory.load32(address + word * Integer.BYTES) : 0));
  }

  private Value uses(int task) {
    List<Value> uses = new ArrayList<>();
    for (int i = 0; i < state.uses(task); i++) {
      Map<String, Value> fields = new TreeMap<>();
      int domain = state.useDomain(task, i);
      fields.put("domain", name("domain", domain));
      fields.put("object", name("object", state.useObject(task, i)));
      fields.put("copy", name("copy", slot(domain, state.useAddress(task, i))));
      fields.put("type", name("type", state.useType(task, i)));
      fields.put("way", new Value.Str(way(state.useWay(task, i))));
      uses.add(new Value.Rec(new TreeMap<>(fields)));
    }
    return new Value.Seq(uses);
  }

  private int slot(int domain, int address) {
    int bytes = state.config().slotWords() * Integer.BYTES;
    return (address - state.copyAddress(domain, 0)) / bytes;
  }

  private static String way(int way) {
    return switch (way) {
      case TrackerState.IN -> "in";
      case TrackerState.OUT -> "out";
      default -> "gone";
    };
  }

  private Value lock(int object) {
    boolean locked = state.locked(object);
    Map<String, Value> fields = new TreeMap<>();
    fields.put("task", locked ? name("task", state.lockTask(object)) : NONE);
    fields.put("side", locked ? name("domain", state.lockSide(object)) : NONE);
    return new Value.Rec(new TreeMap<>(fields));
  }

  private Value name(String sort, int number) {
    return new Value.Str(table.name(sort, number));
  }
}
