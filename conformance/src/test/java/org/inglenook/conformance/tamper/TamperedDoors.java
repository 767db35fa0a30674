package org.inglenook.conformance.tamper;

import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.binding.Step;
import org.inglenook.conformance.toy.Door;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.ViewTable;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/** Subjects whose binding or view was tampered with; the door is the right one. */
final class TamperedDoors {
  private TamperedDoors() {}

  /** Its view does not show the alarms. */
  public static final class HidingAlarms extends DoorSubjects {
    @Override
    protected View view(Door door, BindingTable table) {
      return ViewTable.builder()
          .show("inside", () -> inside(door, table))
          .show("open", () -> new Value.Bool(door.isOpen()))
          .build();
    }
  }

  /** Its view shows no alarm, ever. */
  public static final class ConstantAlarms extends DoorSubjects {
    @Override
    protected View view(Door door, BindingTable table) {
      return ViewTable.builder()
          .show("inside", () -> inside(door, table))
          .show("open", () -> new Value.Bool(door.isOpen()))
          .show("alarms", () -> new Value.Int(0))
          .build();
    }
  }

  /** Nothing commands Leave. */
  public static final class WithoutLeave extends DoorSubjects {
    @Override
    protected ActionBinding.Builder binding(Door door, BindingTable table) {
      return ActionBinding.of("Door", table).on(new FourMethods(door));
    }
  }

  /** An adapter commands Leave, and answers that it is done whatever the door says. */
  public static final class Swallowing extends DoorSubjects {
    @Override
    protected ActionBinding.Builder binding(Door door, BindingTable table) {
      return ActionBinding.of("Door", table)
          .on(new FourMethods(door))
          .adapt("Leave", "the door has no such method", new Swallow(door));
    }
  }

  private record Swallow(Door door) implements Step {
    @Override
    public Refusal perform(int[] arguments) {
      Refusal refusal = door.leave(arguments[0]);
      return refusal.done() ? refusal : Refusal.NONE;
    }
  }

  /** A door without an annotated method for Leave. */
  public static final class FourMethods {
    private final Door door;

    FourMethods(Door door) {
      this.door = door;
    }

    @Action("Door!Open")
    public Refusal open() {
      return door.open();
    }

    @Action("Door!Close")
    public Refusal close() {
      return door.close();
    }

    @Action("Door!Enter")
    public Refusal enter(int person) {
      return door.enter(person);
    }

    @Action("Door!Alarm")
    public Refusal alarm() {
      return door.alarm();
    }
  }
}
