package org.inglenook.conformance.toy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.SimulatedSubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.ViewTable;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.sim.World;

/** Doors for replays; a test may put a broken one, or another view, in place of the right one. */
public class DoorSubjects implements SubjectFactory {
  private final BiFunction<PhysicalMemory, Integer, Door> doors;

  public DoorSubjects(BiFunction<PhysicalMemory, Integer, Door> doors) {
    this.doors = doors;
  }

  public DoorSubjects() {
    this(Door::new);
  }

  @Override
  public String spec() {
    return "Door";
  }

  @Override
  public List<Impossible> impossible() {
    return List.of(new Impossible("Leave", "inside[p]", "Who is outside cannot go out."));
  }

  @Override
  public SimulatedSubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    PhysicalMemory memory = new PhysicalMemory(1);
    World world = new World(seed);
    world.register(memory);
    Door door = doors.apply(memory, ((Value.Int) constants.get("Room")).value());
    BindingTable table = BindingTable.builder().sort("person", 0, List.of("ann", "bob")).build();
    return new Subject(world, memory, binding(door, table).build(actions), view(door, table), door);
  }

  /** How the door is commanded; overridden by a test that tampers with it. */
  protected ActionBinding.Builder binding(Door door, BindingTable table) {
    return ActionBinding.of("Door", table).on(door);
  }

  /** The view; overridden by a test that tampers with it. */
  protected View view(Door door, BindingTable table) {
    return ViewTable.builder()
        .show("inside", () -> inside(door, table))
        .show("open", () -> new Value.Bool(door.isOpen()))
        .show("alarms", () -> new Value.Int(door.alarms()))
        .build();
  }

  protected static Value inside(Door door, BindingTable table) {
    Map<Value, Value> people = new TreeMap<>();
    for (String name : table.names("person")) {
      people.put(new Value.Str(name), new Value.Bool(door.isInside(table.number(name))));
    }
    return Value.function(people);
  }

  private record Subject(
      World world, PhysicalMemory memory, ActionBinding binding, View view, Door door)
      implements SimulatedSubject {
    @Override
    public void recoverFromTrap() {
      door.settle();
    }
  }
}
