package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
  private static final Value IN = new Value.Str("in");
  private static final Value OUT = new Value.Str("out");
  private static final Value GONE = new Value.Str("gone");

  private final PhysicalMemory memory;
  private final TrackerState state;
  private final TrackedObjects objects;
  private final LongSupplier records;
  private final LongSupplier crossings;
  private final List<String> names;
  private final Constants constants = new Constants();
  private final Sort all;
  private final Sort domains;
  private final Sort drivers;
  private final Sort tasks;
  private final Sort copies;
  private final Sort fields;
  private final Sort types;
  private final Value blank;
  private final boolean wordless;

  /** The addresses of all names, and {@link #changes} when they were looked up. */
  private final int[] present;

  private long presentAt = -1;
  private final Composer sequences = Composer.sequences();
  private final RecordOf uses = new RecordOf("domain", "object", "copy", "type", "way");
  private final RecordOf locks = new RecordOf("task", "side");

  private TrackerView(
      PhysicalMemory memory, TrackerState state, BindingTable table, TrackedObjects objects) {
    this.memory = memory;
    this.state = state;
    this.objects = objects;
    records = state.watchRecords();
    crossings = state.watchCrossings();
    names = objects.names();
    present = new int[names.size()];
    all = Sort.counted(names);
    domains = Sort.of(table, "domain");
    drivers = Sort.without(table, "domain", KERNEL);
    tasks = Sort.of(table, "task");
    copies = Sort.of(table, "copy");
    fields = Sort.of(table, "field");
    types = Sort.of(table, "type");
    blank = fields.over(word -> constants.number(0));
    wordless = !fields.any(word -> word != NO_WORD);
  }

  /**
   * The view of {@code state}; sorts "domain" (with "kernel"), "task", "copy" (its slot), "field"
   * (its word, or {@link #NO_WORD}) and "type".
   */
  public static View of(
      PhysicalMemory memory, TrackerState state, BindingTable table, TrackedObjects objects) {
    TrackerView view = new TrackerView(memory, state, table, objects);
    LongSupplier changes = view::changes;
    UnaryOperator<Supplier<Value>> record = reader -> new Unchanged(reader, changes);
    return ViewTable.builder()
        .show("owner", record.apply(() -> view.overObjects(view::owner)))
        .show("version", view.contents(() -> view.overObjects(view::version)))
        .show("association", record.apply(() -> view.drivers.over(view::associations)))
        .show("copy", view.contents(() -> view.overCopies(view::copy)))
        .show("base", view.contents(() -> view.overCopies(view::base)))
        .show("table", new Unchanged(() -> view.tasks.over(view::uses), view::useChanges))
        .show("lock", record.apply(() -> view.overObjects(view::lock)))
        .build();
  }

  /** A number that is always the same. */
  private static long never() {
    return 0;
  }

  /** What depends on contents; where stores are not followed, all are blank for ever. */
  private Supplier<Value> contents(Supplier<Value> reader) {
    return wordless ? new Unchanged(reader, TrackerView::never) : reader;
  }

  private Value overCopies(BinaryReader image) {
    return drivers.over(domain -> copies.over(slot -> image.read(domain, slot)));
  }

  /** Reads what two numbers stand for. */
  @FunctionalInterface
  private interface BinaryReader {
    Value read(int domain, int slot);
  }

  /** Over all names of objects, with the address of each, or 0: nothing is tracked there. */
  private Value overObjects(IntFunction<Value> image) {
    long now = changes();
    if (now != presentAt) {
      Arrays.setAll(present, this::address);
      presentAt = now;
    }
    return all.over(index -> image.apply(present[index]));
  }

  private long changes() {
    return records.getAsLong() + objects.changes();
  }

  private long useChanges() {
    return changes() + crossings.getAsLong();
  }

  /** An address, unless what is tracked there now is of another type. */
  private int address(int index) {
    int address = objects.address(index);
    boolean there =
        address != 0
            && state.owner(address) != TrackerState.NOBODY
            && names.get(index).equals(objects.name(address, state.type(address)));
    return there ? address : 0;
  }

  private Value owner(int object) {
    int owner = object == 0 ? TrackerState.NOBODY : state.owner(object);
    return owner == TrackerState.NOBODY ? NONE : domains.name(owner);
  }

  private Value version(int object) {
    return image(object, object != 0 && state.owner(object) != TrackerState.NOBODY);
  }

  private Value associations(int domain) {
    return overObjects(
        object ->
            object != 0 && state.known(domain, object)
                ? copies.name(state.slot(domain, object))
                : NONE);
  }

  private Value copy(int domain, int slot) {
    return image(state.copyAddress(domain, slot), state.isTaken(domain, slot));
  }

  private Value base(int domain, int slot) {
    return image(state.baseAddress(domain, slot), state.isTaken(domain, slot));
  }

  private Value image(int address, boolean there) {
    return there && !wordless ? fields.over(word -> content(address, word)) : blank;
  }

  private Value content(int address, int word) {
    return constants.number(word == NO_WORD ? 0 : memory.load32(address + word * Integer.BYTES));
  }

  private Value uses(int task) {
    List<Value> shown = new ArrayList<>();
    for (int i = 0; i < state.uses(task); i++) {
      String object = objects.name(state.useObject(task, i), state.useType(task, i));
      if (object != null && domains.has(state.useDomain(task, i))) {
        shown.add(use(task, i, object));
      }
    }
    return sequences.of(shown.toArray(Value[]::new));
  }

  private Value use(int task, int index, String object) {
    return uses.of(
        domains.name(state.useDomain(task, index)),
        constants.text(object),
        copies.name(slot(task, index)),
        types.name(state.useType(task, index)),
        way(state.useWay(task, index)));
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

  private static Value way(int way) {
    return switch (way) {
      case TrackerState.IN -> IN;
      case TrackerState.OUT -> OUT;
      default -> GONE; // In whichever way it was passed.
    };
  }

  private Value lock(int object) {
    return object != 0 && state.locked(object)
        ? locks.of(tasks.name(state.lockTask(object)), domains.name(state.lockSide(object)))
        : locks.of(NONE, NONE);
  }
}
